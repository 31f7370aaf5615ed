import { useQuery } from '@tanstack/preact-query';
import type { FormValues } from '../../../web/ui/form-values.ts';
import { Button, Form, Loaded, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { CodePicture } from './code-picture.tsx';
import { api } from './server.ts';

export interface TurnProps {
  /** Recovery codes are shown once, and only here. */
  onCodes: (codes: readonly string[]) => void;
  onDone: () => void;
}

/** In fours, as it is typed off a screen. */
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Scan or type the secret, then prove with a first code that the app has it. */
export function TurnOn({ onCodes, onDone }: TurnProps) {
  const t = useWords('account');
  const query = useQuery({
    queryKey: ['account', 'totp'],
    queryFn: () => api.post('/account/totp'),
    // A second asking would make a second secret, and the picture on the page would no longer be the one that counts.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const send = async (values: FormValues): Promise<void> => {
    const { recoveryCodes } = await api.post('/account/totp/confirm', {
      body: { code: values.text('code') },
    });
    onCodes(recoveryCodes);
  };
  return (
    <Loaded query={query}>
      {({ secret, uri }) => (
        <div class="stack">
          <p>{t('twoStep.scan')}</p>
          <CodePicture text={uri} label={t('twoStep.picture')} />
          <p class="small">
            {t('twoStep.byHand')} <code>{inFours(secret)}</code>
          </p>
          <Form
            submit={t('twoStep.confirm')}
            onSubmit={send}
            actions={
              <Button kind="quiet" onClick={onDone}>
                {t('notNow')}
              </Button>
            }
          >
            <TextField
              name="code"
              label={t('twoStep.code')}
              hint={t('twoStep.codeHint')}
              autocomplete="one-time-code"
              inputMode="numeric"
              size={10}
              plain
            />
          </Form>
        </div>
      )}
    </Loaded>
  );
}
