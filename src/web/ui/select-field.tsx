import { useWords } from '../words.ts';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface Choice {
  value: string;
  label: string;
  /** A quiet second line, where there is room for one. */
  hint?: string;
}

export interface SelectFieldProps extends FieldProps {
  choices: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
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
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === shown}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
