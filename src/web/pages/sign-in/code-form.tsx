import { renewSession } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words.ts';
import { signInWithCode } from './sign-in-requests.ts';

/** The way in without an e-mail address, a telephone or a password. */
export function CodeForm({ onBack }: { onBack: () => void }) {
  const t = useWords('sign-in');
  const send = async (values: FormValues): Promise<void> => {
    await signInWithCode(values.text('code'));
    await renewSession();
  };
  return (
    <Form
      submit={t('code.submit')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      }
    >
      <TextField name="code" label={t('code.code')} autocomplete="one-time-code" size={14} plain autofocus />
    </Form>
  );
}
