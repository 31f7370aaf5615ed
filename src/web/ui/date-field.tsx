import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD' */
  value?: string;
  defaultValue?: string;
  onChange?: (day: string) => void;
  min?: string;
  max?: string;
  autocomplete?: string;
}

/** The browser's own date field: it writes dates as the reader's place does and sends 'YYYY-MM-DD'. */
export function DateField(props: DateFieldProps) {
  const { ties, error } = useFieldTies(props);
  return (
    <FieldFrame id={ties.id} field={props} error={error}>
      <input
        {...ties}
        class="input input-short"
        type="date"
        value={props.value}
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max ?? '2199-12-31'}
        autocomplete={props.autocomplete ?? 'off'}
        onInput={(event) => props.onChange?.(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
