import { useQuery } from '@tanstack/preact-query';
import { Button, Card, Said } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import { useActing } from './answering.ts';
import { api } from './neighbours.ts';
import type { OwnDeeds } from './own-deeds.ts';
import type { Waiting } from './use-waiting.ts';

interface SignalProps {
  signal: LineEntry;
  deeds: OwnDeeds;
  waiting: Waiting | undefined;
}

/** One that is switched off on this phone alone says so in its place. */
function Off({ letterId, waiting }: { letterId: string; waiting: Waiting }) {
  const t = useWords('timeline');
  return (
    <div>
      <p class="small muted">{t('waits.off')}</p>
      <waiting.room.WaitsHere id={letterId} />
    </div>
  );
}

function Signal({ signal, deeds, waiting }: SignalProps) {
  const t = useWords('timeline');
  const { busy, act } = useActing();
  const when = t(`me.signal.${signal.data.when === 'silence' ? 'silence' : 'missed-group'}`);
  const { ask } = signal.words;
  const off = waiting?.room.offLetter(waiting.waiting, signal.id);
  return (
    <li class="my-signal">
      <div>
        <p>{when}</p>
        {ask ? <Said>{ask}</Said> : null}
      </div>
      {off && waiting ? (
        <Off letterId={off.id} waiting={waiting} />
      ) : (
        <Button
          kind="line"
          busy={busy}
          label={t('me.offLabel', { what: when })}
          onClick={() => act(() => deeds.switchOff(signal.id))}
        >
          {t('me.off')}
        </Button>
      )}
    </li>
  );
}

/** What the participant asked to be reached out for, whoever wrote it down: theirs to switch off. */
export function MySignals({
  participantId,
  ...shown
}: Omit<SignalProps, 'signal'> & { participantId: string }) {
  const t = useWords('timeline');
  const { data } = useQuery({
    queryKey: ['line', participantId, 'signals'],
    queryFn: () =>
      api.get('/participants/:id/line', {
        params: { id: participantId },
        query: { kinds: 'signal', limit: 50 },
      }),
  });
  const signals = data?.entries.filter((entry) => !entry.struckAt) ?? [];
  if (signals.length === 0) return null;
  return (
    <Card title={t('me.signals')}>
      <p class="muted">{t('me.signalsLead')}</p>
      <ul class="my-signals">
        {signals.map((signal) => (
          <Signal key={signal.id} signal={signal} {...shown} />
        ))}
      </ul>
    </Card>
  );
}
