import { useWords } from '../words.ts';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface Choice {
  value: string;
  label: string;
  /** A quiet second line, where there is room for one. */
  hint?: string;
  /** The heading it stands under in a long list; those of one group follow each other. */
  group?: string;
}

export interface SelectFieldProps extends FieldProps {
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

interface OptionsProps {
  choices: readonly Choice[];
  shown: string | undefined;
}

const optionOf = ({ value, label }: Choice, shown: string | undefined) => (
  <option key={value} value={value} selected={value === shown}>
    {label}
  </option>
);

function Options({ choices, shown }: OptionsProps) {
  const groups = Map.groupBy(choices, ({ group }) => group);
  return (
    <>
      {[...groups].map(([group, some]) => {
        const options = some.map((choice) => optionOf(choice, shown));
        if (group === undefined) return options;
        return (
          <optgroup key={group} label={group}>
            {options}
          </optgroup>
        );
      })}
    </>
  );
}

/** For long lists; up to seven choices are better as ChoiceChips. */
export function SelectField(props: SelectFieldProps) {
  const { ties, error } = useFieldTies(props);
  const t = useWords('shell');
  const shown = props.value ?? props.defaultValue;
  return (
    <FieldFrame id={ties.id} field={props} error={error}>
      <select
        {...ties}
        class="input"
        value={props.value}
        defaultValue={props.defaultValue}
        onChange={(event) => props.onChange?.(event.currentTarget.value)}
      >
        {shown === undefined || shown === '' || props.optional ? (
          <option value="">{t('choose')}</option>
        ) : null}
        <Options choices={props.choices} shown={shown} />
      </select>
    </FieldFrame>
  );
}
