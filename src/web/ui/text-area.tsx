import type { FieldProps } from './field-frame.tsx';
import { FieldFrame, useFieldTies } from './field-frame.tsx';

export interface TextAreaProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Lines shown while empty; the field grows with what is written. */
  rows?: number;
  maxLength?: number;
  placeholder?: string;
  /** Shown in italics: these are the person's own words. */
  said?: boolean;
}

/** Browsers without `field-sizing` grow by measuring. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function TextArea(props: TextAreaProps) {
  const { ties, error } = useFieldTies(props);
  return (
    <FieldFrame id={ties.id} field={props} error={error}>
      <textarea
        {...ties}
        class={props.said ? 'input input-area input-said' : 'input input-area'}
        rows={props.rows ?? 3}
        value={props.value}
        defaultValue={props.defaultValue}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        onInput={(event) => {
          grow(event.currentTarget);
          props.onChange?.(event.currentTarget.value);
        }}
      />
    </FieldFrame>
  );
}
