import { useEffect, useRef } from 'preact/hooks';
import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'number' | 'time' | 'datetime-local';
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  placeholder?: string;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  /** How many characters wide a short answer is; without it the field fills its place. */
  size?: number;
  /** Takes the focus when it appears; for screens of one field. */
  autofocus?: boolean;
  /** Code words such as sign-in names: no spelling help, no capital letters. */
  plain?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { ties, error } = useFieldTies(props);
  const ref = useRef<HTMLInputElement>(null);
  const { autofocus } = props;
  useEffect(() => {
    if (autofocus) ref.current?.focus();
  }, [autofocus]);
  const plainness = props.plain ? ({ autocapitalize: 'none', spellcheck: false } as const) : {};
  return (
    <FieldFrame id={ties.id} field={props} error={error}>
      <input
        {...ties}
        ref={ref}
        {...plainness}
        class={props.size === undefined ? 'input' : 'input input-short'}
        type={props.type ?? 'text'}
        value={props.value}
        defaultValue={props.defaultValue}
        onInput={(event) => props.onChange?.(event.currentTarget.value)}
        autocomplete={props.autocomplete ?? 'off'}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        size={props.size}
      />
    </FieldFrame>
  );
}
