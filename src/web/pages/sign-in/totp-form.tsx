import { renewSession } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words.ts';
import { signInWithTotp } from './sign-in-requests.ts';

export function TotpForm({ onBack }: { onBack: () => void }) {
  const t = useWords('sign-in');
  const send = async (values: FormValues): Promise<void> => {
    await signInWithTotp(values.text('code'));
    await renewSession();
  };
  return (
    <Form
      submit={t('totp.submit')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      }
    >
      <TextField
        name="code"
        label={t('totp.code')}
        autocomplete="one-time-code"
        inputMode="text"
        size={14}
        plain
        autofocus
      />
    </Form>
  );
}
