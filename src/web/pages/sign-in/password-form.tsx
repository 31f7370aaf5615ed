import { renewSession } from '../../session.ts';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words.ts';
import { signInWithPassword } from './sign-in-requests.ts';

export function PasswordForm({ onTotp }: { onTotp: () => void }) {
  const t = useWords('sign-in');
  const send = async (values: FormValues): Promise<void> => {
    const next = await signInWithPassword(values.text('login'), values.exact('password'));
    if (next === 'totp') onTotp();
    else await renewSession();
  };
  return (
    <Form submit={t('signIn')} onSubmit={send} wide>
      <TextField name="login" label={t('login')} autocomplete="username webauthn" plain />
      <PasswordField name="password" label={t('password')} autocomplete="current-password" />
    </Form>
  );
}
