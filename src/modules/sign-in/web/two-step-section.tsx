import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Card } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { OwnAccount } from '../schema.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { accountKey } from './server.ts';
import { TurnOff } from './turn-off.tsx';
import { TurnOn } from './turn-on.tsx';

type Doing = 'nothing' | 'turning' | { codes: readonly string[] };

function leadOf(account: OwnAccount, t: ReturnType<typeof useWords>): string {
  return account.twoStep ? t('twoStep.on', { count: account.recoveryCodesLeft }) : t('twoStep.off');
}

/** The second step of signing in: a code of an app on one's own phone. */
export function TwoStepSection({ account }: { account: OwnAccount }) {
  const t = useWords('account');
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>('nothing');
  const done = (): void => {
    setDoing('nothing');
    void queries.invalidateQueries({ queryKey: accountKey });
  };
  const Turn = account.twoStep ? TurnOff : TurnOn;
  return (
    <Card title={t('twoStep.title')}>
      <div class="stack">
        <p class="muted">{leadOf(account, t)}</p>
        {doing === 'nothing' ? (
          <div class="actions">
            <Button onClick={() => setDoing('turning')}>
              {t(account.twoStep ? 'twoStep.turnOff' : 'twoStep.turnOn')}
            </Button>
          </div>
        ) : null}
        {doing === 'turning' ? <Turn onCodes={(codes) => setDoing({ codes })} onDone={done} /> : null}
        {typeof doing === 'object' ? <RecoveryCodes codes={doing.codes} onDone={done} /> : null}
      </div>
    </Card>
  );
}
