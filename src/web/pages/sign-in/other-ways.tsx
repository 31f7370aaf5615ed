import { useState } from 'preact/hooks';
import { Offline } from '../../problem.ts';
import { renewSession, useSession } from '../../session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { failureSentences } from '../../ui/failure-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words.ts';
import { signInWithPasskey } from './sign-in-requests.ts';

const passkeysWork = 'PublicKeyCredential' in window;

/** The ways in besides a password: a code from the coach first, since whoever has one has nothing else. */
export function OtherWays({ onCode }: { onCode: () => void }) {
  const t = useWords('sign-in');
  const shell = useWords('shell');
  const { oidc } = useSession();
  const [trouble, setTrouble] = useState<string>();
  const askPasskey = async (): Promise<void> => {
    setTrouble(undefined);
    try {
      await signInWithPasskey();
      await renewSession();
    } catch (error) {
      setTrouble(error instanceof Offline ? failureSentences(error, shell).message : t('passkeyFailed'));
    }
  };
  return (
    <section class="other-ways" aria-label={t('otherWays')}>
      {trouble === undefined ? null : <Notice tone="person" live title={trouble} />}
      <Button wide onClick={onCode}>
        {t('haveCode')}
      </Button>
      {passkeysWork ? (
        <Button wide onClick={() => void askPasskey()}>
          {t('passkey')}
        </Button>
      ) : null}
      {oidc ? (
        <LinkButton wide to="/api/sign-in/oidc">
          {t('oidc', { name: oidc.name })}
        </LinkButton>
      ) : null}
    </section>
  );
}
