import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

export interface OpeningProps {
  /** Words on the button that opens the form. */
  word: string;
  submit: string;
  kind?: 'line' | 'quiet';
  onSend: (values: FormValues) => Promise<unknown>;
  children: ComponentChildren;
}

/** A form behind a button; sent or set aside, the button is there again. */
export function Opening({ word, submit, kind = 'line', onSend, children }: OpeningProps) {
  const t = useWords('recovery-capital');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div class="actions">
        <Button kind={kind} onClick={() => setOpen(true)}>
          {word}
        </Button>
      </div>
    );
  }
  return (
    <Form
      submit={submit}
      onSubmit={async (values) => {
        await onSend(values);
        setOpen(false);
      }}
      actions={
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t('strengths.cancel')}
        </Button>
      }
    >
      {children}
    </Form>
  );
}
