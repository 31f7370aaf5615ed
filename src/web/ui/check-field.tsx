import type { FieldProps } from './field-frame.tsx';
import { HintAndError, useFieldTies } from './field-frame.tsx';

export interface CheckFieldProps extends FieldProps {
  checked?: boolean;
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
}

/** One yes or no. It is never required unless `optional={false}` is said. */
export function CheckField(props: CheckFieldProps) {
  const { ties, error } = useFieldTies({ ...props, optional: props.optional ?? true });
  return (
    <div class="field field-check">
      <label for={ties.id}>
        <input
          {...ties}
          type="checkbox"
          value="yes"
          checked={props.checked}
          defaultChecked={props.defaultChecked}
          onChange={(event) => props.onChange?.(event.currentTarget.checked)}
        />
        <span>{props.label}</span>
      </label>
      <HintAndError id={ties.id} field={props} error={error} />
    </div>
  );
}
