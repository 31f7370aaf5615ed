import { useQuery } from '@tanstack/preact-query';
import { Button, Card } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { LineEntry } from '../schema.ts';
import type { Deeds } from './answering.ts';
import { useActing } from './answering.ts';
import { api } from './neighbours.ts';
import { openSteps } from './open-steps.ts';

function StepCard({ step, first, deeds }: { step: LineEntry; first: boolean; deeds: Deeds }) {
  const t = useWords('timeline');
  const format = useFormat();
  const { busy, act } = useActing();
  const what = step.words.what ?? '';
  const dueOn = typeof step.data.dueOn === 'string' ? step.data.dueOn : '';
  return (
    <Card tone={first ? 'next' : 'plain'}>
      <div class="my-step">
        {first ? <p class="small muted">{t('me.step')}</p> : null}
        <h2>{what}</h2>
        {dueOn ? <p class="small muted">{t('me.by', { day: format.dayName(dueOn) })}</p> : null}
        <div class="actions">
          <Button
            kind={first ? 'filled' : 'line'}
            busy={busy}
            label={t('me.doneLabel', { what })}
            onClick={() => act(() => deeds.finish(step.id))}
          >
            {t('me.done')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** The participant's own open steps, the next one largest. */
export function MySteps({ participantId, deeds }: { participantId: string; deeds: Deeds }) {
  const t = useWords('timeline');
  const query = useQuery({
    queryKey: ['line', participantId, 'steps'],
    queryFn: () =>
      api.get('/participants/:id/line', {
        params: { id: participantId },
        query: { kinds: 'next-step', limit: 50 },
      }),
  });
  const steps = openSteps(query.data?.entries ?? []);
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
        <StepCard key={step.id} step={step} first={at === 0} deeds={deeds} />
      ))}
    </section>
  );
}
