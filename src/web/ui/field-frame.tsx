import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words.ts';
import { useFieldError } from './form-context.ts';

/** What every field takes. Without `optional` a field is required. */
export interface FieldProps {
  name: string;
  label: string;
  /** One line of help below the label. */
  hint?: ComponentChildren;
  /** A sentence about what is wrong; a surrounding Form fills it from the server's answer. */
  error?: string;
  optional?: boolean;
}

export interface FieldTies {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Ids that tie a field to its label, hint and error for screen readers. */
export function useFieldTies(props: FieldProps): { ties: FieldTies; error: string | undefined } {
  const id = useId();
  const error = useFieldError(props.name, props.error);
  const described = [props.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const ties: FieldTies = {
    id,
    name: props.name,
    required: !props.optional,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { ties, error };
}

interface FrameProps {
  id: string;
  field: FieldProps;
  error: string | undefined;
  children: ComponentChildren;
}

export function OptionalMark({ optional }: { optional: boolean | undefined }) {
  const t = useWords('shell');
  return optional ? <span class="field-optional"> {t('optional')}</span> : null;
}

export function HintAndError({ id, field, error }: Omit<FrameProps, 'children'>) {
  return (
    <>
      {field.hint ? (
        <p id={`${id}-hint`} class="field-hint">
          {field.hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      ) : null}
    </>
  );
}

export function FieldFrame({ id, field, error, children }: FrameProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {field.label}
        <OptionalMark optional={field.optional} />
      </label>
      <HintAndError id={id} field={field} error={error} />
      {children}
    </div>
  );
}
