import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { Button, Card } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Deeds } from './answering.ts';
import { useActing } from './answering.ts';
import { fetchAnotherDay } from './fetch-rooms.ts';
import { api } from './neighbours.ts';
import { openSteps } from './open-steps.ts';
import type { OwnDeeds } from './own-deeds.ts';
import { useFetched } from './use-fetched.ts';
import type { Waiting } from './use-waiting.ts';

interface StepCardProps {
  step: LineEntry;
  first: boolean;
  deeds: Deeds;
  ownDeeds: OwnDeeds;
  waiting: Waiting | undefined;
}

function StepCard({ step, first, deeds, ownDeeds, waiting }: StepCardProps) {
  const t = useWords('timeline');
  const format = useFormat();
  const { busy, act } = useActing();
  const [moving, setMoving] = useState(false);
  const room = useFetched(fetchAnotherDay, moving);
  const what = step.words.what ?? '';
  const dueOn = typeof step.data.dueOn === 'string' ? step.data.dueOn : '';
  return (
    <Card tone={first ? 'next' : 'plain'}>
      <div class="my-step">
        {first ? <p class="small muted">{t('me.step')}</p> : null}
        <h2>{what}</h2>
        {dueOn ? <p class="small muted">{t('me.by', { day: format.dayName(dueOn) })}</p> : null}
        {waiting?.ids.has(step.id) ? <waiting.room.WaitsHere id={step.id} /> : null}
        {moving && room ? (
          <room.AnotherDay
            dueOn={dueOn}
            onMove={(day) => ownDeeds.move(step.id, day)}
            onEnd={() => setMoving(false)}
          />
        ) : (
          <div class="actions">
            <Button
              kind={first ? 'filled' : 'line'}
              busy={busy}
              label={t('me.doneLabel', { what })}
              onClick={() => act(() => deeds.finish(step.id))}
            >
              {t('me.done')}
            </Button>
            <Button kind="quiet" label={t('me.anotherLabel', { what })} onClick={() => setMoving(true)}>
              {t('me.another')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

interface MyStepsProps extends Pick<StepCardProps, 'deeds' | 'ownDeeds' | 'waiting'> {
  participantId: string;
}

/** The participant's own open steps, the next one largest. */
export function MySteps({ participantId, ...shown }: MyStepsProps) {
  const t = useWords('timeline');
  const query = useQuery({
    queryKey: ['line', participantId, 'steps'],
    queryFn: () =>
      api.get('/participants/:id/line', {
        params: { id: participantId },
        query: { kinds: 'next-step', limit: 50 },
      }),
  });
  const { waiting } = shown;
  const entries = query.data?.entries ?? [];
  const steps = openSteps(waiting?.room.withWaiting(entries, waiting.waiting, participantId) ?? entries);
  if (!query.data) return null;
  if (steps.length === 0) {
    return (
      <p class="muted">
        {t('me.noStep')} {t('me.noStepLead')}
      </p>
    );
  }
  return (
    <section class="stack" aria-label={t('me.steps')}>
      {steps.map((step, at) => (
        <StepCard key={step.id} step={step} first={at === 0} {...shown} />
      ))}
    </section>
  );
}
