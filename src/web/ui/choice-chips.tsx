import { classNames } from './class-names.ts';
import type { FieldProps } from './field-frame.tsx';
import { HintAndError, OptionalMark, useFieldTies } from './field-frame.tsx';
import type { Choice } from './select-field.tsx';

interface Common extends FieldProps {
  choices: readonly Choice[];
  /** `small` for filters above a list, `tall` for one choice a line with its hint. */
  size?: 'normal' | 'small' | 'tall';
  /** The question is already on the page: its label is for screen readers only. */
  hideLabel?: boolean;
}

export interface ChoiceChipsProps extends Common {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

export interface ManyChipsProps extends Common {
  values?: readonly string[];
  defaultValues?: readonly string[];
  onChange?: (values: string[]) => void;
}

interface ChipInputs {
  field: Common;
  type: 'radio' | 'checkbox';
  isOn: (value: string) => { checked?: boolean; defaultChecked?: boolean };
  onPick: (value: string, on: boolean) => void;
}

function ChipSet({ field, type, isOn, onPick }: ChipInputs) {
  const { ties, error } = useFieldTies(field);
  const required = type === 'radio' && !field.optional;
  return (
    <fieldset
      class={classNames('field', 'choices', `choices-${field.size ?? 'normal'}`)}
      id={ties.id}
      aria-describedby={ties['aria-describedby']}
    >
      <legend class={field.hideLabel ? 'hidden-words' : undefined}>
        {field.label}
        <OptionalMark optional={field.optional} />
      </legend>
      <HintAndError id={ties.id} field={field} error={error} />
      <div class="choices-row">
        {field.choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type={type}
              name={field.name}
              value={choice.value}
              required={required}
              aria-invalid={ties['aria-invalid']}
              {...isOn(choice.value)}
              onChange={(event) => onPick(choice.value, event.currentTarget.checked)}
            />
            <span class="choice-face">
              <span>{choice.label}</span>
              {choice.hint === undefined ? null : <span class="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few: a radio group as large chips. Arrow keys walk it, as in any radio group. */
export function ChoiceChips(props: ChoiceChipsProps) {
  const isOn = (value: string) =>
    props.value === undefined
      ? { defaultChecked: props.defaultValue === value }
      : { checked: props.value === value };
  return <ChipSet field={props} type="radio" isOn={isOn} onPick={(value) => props.onChange?.(value)} />;
}

/** Any number of a few: check boxes as large chips. */
export function ManyChips(props: ManyChipsProps) {
  const { values, defaultValues = [], onChange } = props;
  const isOn = (value: string) =>
    values === undefined
      ? { defaultChecked: defaultValues.includes(value) }
      : { checked: values.includes(value) };
  const onPick = (value: string, on: boolean): void => {
    const others = (values ?? []).filter((one) => one !== value);
    onChange?.(on ? [...others, value] : others);
  };
  return <ChipSet field={props} type="checkbox" isOn={isOn} onPick={onPick} />;
}
