import { useEffect, useState } from 'preact/hooks';
import { useLocation, useSearchParams } from 'wouter-preact';
import { renewSession } from '../../session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { Page as PageFrame } from '../../ui/page.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../words.ts';
import type { Invited } from './sign-in-requests.ts';
import { acceptInvitation, readInvitation } from './sign-in-requests.ts';

/** The code of the link, taken out of the address at once: a history is read by others. */
function useCodeOfLink(): string {
  const [search, setSearch] = useSearchParams();
  const [code] = useState(() => search.get('code') ?? '');
  useEffect(() => {
    if (search.has('code')) setSearch({}, { replace: true });
  }, [search, setSearch]);
  return code;
}

function AcceptForm({ code, invited }: { code: string; invited: Invited }) {
  const t = useWords('sign-in');
  const [, go] = useLocation();
  const send = async (values: FormValues): Promise<void> => {
    const login = values.filled('login');
    const password = values.exact('password');
    await acceptInvitation({ code, password, ...(login ? { login } : {}) });
    await renewSession();
    go('/', { replace: true });
  };
  return (
    <Form submit={t('invitation.submit')} onSubmit={send} wide>
      {invited.login ? (
        <p>{t('invitation.known', { login: invited.login })}</p>
      ) : (
        <TextField
          name="login"
          label={t('invitation.login')}
          hint={t('invitation.loginHint')}
          autocomplete="username"
          maxLength={254}
          plain
        />
      )}
      <PasswordField
        name="password"
        label={t('invitation.password')}
        hint={t('invitation.passwordHint')}
        autocomplete="new-password"
        minLength={12}
      />
    </Form>
  );
}

function Lost() {
  const t = useWords('sign-in');
  const shell = useWords('shell');
  return (
    <PageFrame width="read" title={t('invitation.lost')} lead={t('invitation.lostLead')}>
      <div class="actions">
        <LinkButton to="/">{shell('toStart')}</LinkButton>
      </div>
    </PageFrame>
  );
}

type Asked = { invited?: Invited; lost?: boolean };

function useInvitation(code: string): Asked {
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    const asking = code === '' ? Promise.reject(new Error('no code')) : readInvitation(code);
    asking.then(
      (invited) => setAsked({ invited }),
      () => setAsked({ lost: true }),
    );
  }, [code]);
  return asked;
}

/** Where an invitation's link leads: choose a name and a password, and be inside. */
export function Page() {
  const t = useWords('sign-in');
  const code = useCodeOfLink();
  const { invited, lost } = useInvitation(code);
  if (lost || code === '') return <Lost />;
  return (
    <PageFrame
      width="read"
      title={invited ? t('invitation.title', { name: invited.name }) : t('invitation.tab')}
      lead={t('invitation.lead')}
    >
      <Card>{invited ? <AcceptForm code={code} invited={invited} /> : <Skeleton />}</Card>
    </PageFrame>
  );
}
