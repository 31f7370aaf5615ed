import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Card, Form, PasswordField, TextField, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { shortestPassword } from '../domain/password-rule.ts';
import type { OwnAccount } from '../schema.ts';
import { accountKey, api } from './server.ts';

interface Props {
  account: OwnAccount;
}

function PasswordForm({ account, onDone }: Props & { onDone: () => void }) {
  const t = useWords('account');
  const queries = useQueryClient();
  const { say } = useToast();
  const send = async (values: FormValues): Promise<void> => {
    const login = values.filled('login');
    await api.post('/account/password', {
      body: {
        next: values.exact('next'),
        ...(account.hasPassword ? { current: values.exact('current') } : {}),
        ...(login ? { login } : {}),
      },
    });
    await queries.invalidateQueries({ queryKey: accountKey });
    say(t('password.done'));
    onDone();
  };
  return (
    <Form
      submit={t('password.save')}
      onSubmit={send}
      actions={
        <Button kind="quiet" onClick={onDone}>
          {t('notNow')}
        </Button>
      }
    >
      {account.login ? null : (
        <TextField
          name="login"
          label={t('password.login')}
          hint={t('password.loginHint')}
          autocomplete="username"
          plain
        />
      )}
      {account.hasPassword ? (
        <PasswordField name="current" label={t('password.current')} autocomplete="current-password" />
      ) : null}
      <PasswordField
        name="next"
        label={t('password.next')}
        hint={t('password.hint')}
        autocomplete="new-password"
        minLength={shortestPassword}
      />
    </Form>
  );
}

export function PasswordSection({ account }: Props) {
  const t = useWords('account');
  const [changing, setChanging] = useState(false);
  return (
    <Card title={t('password.title')}>
      <div class="stack">
        <p class="muted">
          {account.login ? t('password.known', { login: account.login }) : t('password.none')}
        </p>
        {changing ? (
          <PasswordForm account={account} onDone={() => setChanging(false)} />
        ) : (
          <div class="actions">
            <Button onClick={() => setChanging(true)}>
              {t(account.hasPassword ? 'password.change' : 'password.choose')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
