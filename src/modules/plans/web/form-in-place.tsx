import type { ComponentChildren } from 'preact';
import type { FormValues } from '../../../web/ui/index.ts';
import { Button, Form } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useSay } from './room.tsx';

interface FormInPlaceProps {
  /** Save, unless another word says better what is done. */
  submit?: string;
  onSend: (values: FormValues) => Promise<void>;
  /** After it was sent, and where somebody would rather not. */
  onEnd: () => void;
  children: ComponentChildren;
}

/** A form that opened in the place of a button, and closes again when it is sent or left. */
export function FormInPlace({ submit, onSend, onEnd, children }: FormInPlaceProps) {
  const t = useWords('plans');
  const say = useSay();
  const send = async (values: FormValues): Promise<void> => {
    await onSend(values);
    onEnd();
  };
  return (
    <Form
      submit={submit ?? say('form.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onEnd}>
          {t('form.cancel')}
        </Button>
      }
    >
      {children}
    </Form>
  );
}
