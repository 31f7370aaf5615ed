import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Button } from './button.tsx';
import type { FailureSentences, FieldWords } from './failure-words.ts';
import { failureSentences, fetchFailureWords } from './failure-words.ts';
import { FormContext } from './form-context.ts';
import type { FormValues } from './form-values.ts';
import { readValues } from './form-values.ts';

export interface FormProps {
  /** Rejecting with a `Problem` puts its sentences on the fields; with `Offline`, keeps all that was written. */
  onSubmit: (values: FormValues) => unknown;
  /** Words on the button that sends. */
  submit: string;
  children: ComponentChildren;
  /** Other buttons beside it. */
  actions?: ComponentChildren;
  /** Sentences for a module's own field codes. */
  fieldWords?: FieldWords;
  /** The button takes the whole width, as on a phone. */
  wide?: boolean;
}

interface SummaryProps {
  failure: FailureSentences;
  form: RefObject<HTMLFormElement>;
}

function goToField(form: HTMLFormElement | null, name: string): void {
  const found = form?.elements.namedItem(name);
  const field = found instanceof RadioNodeList ? found[0] : found;
  if (field instanceof HTMLElement) field.focus();
}

/** Takes the focus when it appears, so that nobody has to look for what went wrong. */
function ErrorSummary({ failure, form }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) box.current?.focus();
  }, [failure]);
  return (
    <div class="notice notice-person" role="alert" tabIndex={-1} ref={box}>
      <div class="notice-words">
        <p class="notice-title">{failure.message}</p>
        <ul class="error-list">
          {Object.entries(failure.fields).map(([name, sentence]) => (
            <li key={name}>
              <button type="button" class="link" onClick={() => goToField(form.current, name)}>
                {sentence}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A form whose fields are native: values come from the browser, mistakes from the server's answer. */
export function Form({ onSubmit, submit, children, actions, fieldWords, wide = false }: FormProps) {
  const t = useWords('shell');
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureSentences>();
  const send = async (values: FormValues): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit(values);
    } catch (error) {
      await fetchFailureWords(error);
      setFailure(failureSentences(error, t, fieldWords));
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormContext.Provider value={{ errors: failure?.fields ?? {}, busy }}>
      <form
        ref={form}
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send(readValues(new FormData(event.currentTarget, event.submitter)));
        }}
      >
        {failure ? <ErrorSummary failure={failure} form={form} /> : null}
        {children}
        <div class="actions">
          <Button type="submit" kind="filled" busy={busy} wide={wide}>
            {submit}
          </Button>
          {actions}
        </div>
      </form>
    </FormContext.Provider>
  );
}
