import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFormat, useWords } from '../words.ts';
import { Button } from './button.tsx';
import type { FailureSentences, FieldWords } from './failure-words.ts';
import { failureSentences, fetchFailureWords } from './failure-words.ts';
import { FormContext } from './form-context.ts';
import type { FormValues } from './form-values.ts';
import { readValues } from './form-values.ts';
import { calledOnPage, goToField, wrongFields } from './own-checks.ts';

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

interface Told extends FailureSentences {
  /** Found by the page itself, before anything was sent. */
  own?: true;
}

interface SummaryProps {
  failure: Told;
  form: RefObject<HTMLFormElement>;
}

/**
 * What went wrong takes the focus when it appears, so that nobody has to look for it: the first field that is not as it
 * has to be, or the summary of what the server said.
 */
function ErrorSummary({ failure, form }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = form;
    const [first] = Object.keys(failure.fields);
    if (failure.own && first !== undefined) goToField(current, first);
    else box.current?.focus();
  }, [failure, form]);
  const told = (name: string, sentence: string): string => {
    const called = calledOnPage(form.current, name);
    return called === undefined ? sentence : `${called}: ${sentence}`;
  };
  return (
    <div class="notice notice-person" role="alert" tabIndex={-1} ref={box}>
      <div class="notice-words">
        <p class="notice-title">{failure.message}</p>
        <ul class="error-list">
          {Object.entries(failure.fields).map(([name, sentence]) => (
            <li key={name}>
              <button type="button" class="link" onClick={() => goToField(form.current, name)}>
                {told(name, sentence)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/**
 * A form whose fields are native: values come from the browser, mistakes from the page's own checks and the server's answer.
 * The browser's bubbles are off: they speak the browser's language and go away.
 */
export function Form({ onSubmit, submit, children, actions, fieldWords, wide = false }: FormProps) {
  const t = useWords('shell');
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Told>();
  const format = useFormat();
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
  const submitted = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    if (busy) return;
    const fields = wrongFields(event.currentTarget, { t, format });
    if (Object.keys(fields).length > 0) setFailure({ message: t('failure.check'), fields, own: true });
    else void send(readValues(new FormData(event.currentTarget, event.submitter)));
  };
  return (
    <FormContext.Provider value={{ errors: failure?.fields ?? {}, busy }}>
      <form ref={form} class="form" noValidate onSubmit={submitted}>
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
