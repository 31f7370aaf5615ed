import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { Button, Card, Loaded, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { OwnSession } from '../schema.ts';
import { ItemList } from './item-list.tsx';
import { api, sessionsKey } from './server.ts';

function useEnding() {
  const t = useWords('account');
  const queries = useQueryClient();
  const { say } = useToast();
  const after = async (ending: Promise<{ ended: number }>): Promise<void> => {
    const { ended } = await ending.catch(() => ({ ended: 0 }));
    say(t('devices.done', { count: ended }));
    await queries.invalidateQueries({ queryKey: sessionsKey });
  };
  return {
    endOne: (id: string) => void after(api.delete('/account/sessions/:id', { params: { id } })),
    endOthers: () => void after(api.post('/account/sessions/end-all', { body: { keepThis: true } })),
  };
}

function Devices({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useWords('account');
  const { dateTime } = useFormat();
  const { endOne, endOthers } = useEnding();
  const items = sessions.map(({ id, device, how, current, createdAt, lastSeenAt }) => {
    const name = device || t('unknownDevice');
    return {
      id,
      title: name,
      lines: [
        t(current ? 'devices.this' : 'devices.seen', { when: dateTime(lastSeenAt) }),
        t(`devices.how.${how}`, { when: dateTime(createdAt) }),
      ],
      action: current ? null : (
        <Button label={t('devices.endOf', { device: name })} onClick={() => endOne(id)}>
          {t('devices.end')}
        </Button>
      ),
    };
  });
  return (
    <div class="stack">
      <ItemList label={t('devices.title')} items={items} />
      {sessions.length > 1 ? (
        <div class="actions">
          <Button onClick={endOthers}>{t('devices.endOthers')}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** Where one is signed in: a lost phone is signed out from here. */
export function DevicesSection() {
  const t = useWords('account');
  const query = useQuery({
    queryKey: sessionsKey,
    queryFn: () => api.get('/account/sessions'),
    meta: { kept: false },
  });
  return (
    <Card title={t('devices.title')}>
      <div class="stack">
        <p class="muted">{t('devices.lead')}</p>
        <Loaded query={query}>{({ items }) => <Devices sessions={items} />}</Loaded>
      </div>
    </Card>
  );
}
