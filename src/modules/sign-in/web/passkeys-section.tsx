import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Offline, Problem } from '../../../web/api.ts';
import { Button, Card, failureSentences, Notice, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { OwnAccount } from '../schema.ts';
import { ItemList } from './item-list.tsx';
import { makePasskey, passkeysWork } from './make-passkey.ts';
import { accountKey, api } from './server.ts';

/** Whatever the browser itself says about a passkey that was not made is no sentence for a person. */
function useDoing(): { trouble: string | undefined; doing: (act: () => Promise<void>) => void } {
  const t = useWords('account');
  const shell = useWords('shell');
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<string>();
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setTrouble(undefined);
    try {
      await act();
      await queries.invalidateQueries({ queryKey: accountKey });
    } catch (error) {
      const told = error instanceof Offline || error instanceof Problem;
      setTrouble(told ? failureSentences(error, shell).message : t('passkeys.failed'));
    }
  };
  return { trouble, doing: (act) => void attempt(act) };
}

export function PasskeysSection({ account }: { account: OwnAccount }) {
  const t = useWords('account');
  const { date } = useFormat();
  const { say } = useToast();
  const { trouble, doing } = useDoing();
  const nameOf = (device: string): string => device || t('unknownDevice');
  const add = async (): Promise<void> => {
    await makePasskey();
    say(t('passkeys.added'));
  };
  const remove = async (id: string): Promise<void> => {
    await api.delete('/account/passkeys/:id', { params: { id } });
    say(t('passkeys.removed'));
  };
  const items = account.passkeys.map(({ id, device, createdAt, lastUsedAt }) => ({
    id,
    title: nameOf(device),
    lines: [
      t('passkeys.made', { date: date(createdAt) }),
      ...(lastUsedAt ? [t('passkeys.used', { date: date(lastUsedAt) })] : []),
    ],
    action: (
      <Button
        kind="quiet"
        label={t('passkeys.removeOf', { device: nameOf(device) })}
        onClick={() => doing(() => remove(id))}
      >
        {t('passkeys.remove')}
      </Button>
    ),
  }));
  return (
    <Card title={t('passkeys.title')}>
      <div class="stack">
        <p class="muted">{t('passkeys.lead')}</p>
        {trouble === undefined ? null : <Notice tone="person" live title={trouble} />}
        {items.length > 0 ? <ItemList label={t('passkeys.title')} items={items} /> : null}
        {passkeysWork ? (
          <div class="actions">
            <Button onClick={() => doing(add)}>{t('passkeys.add')}</Button>
          </div>
        ) : (
          <p class="small muted">{t('passkeys.notHere')}</p>
        )}
      </div>
    </Card>
  );
}
