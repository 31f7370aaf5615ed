import './plan.css';
import type { ParticipantSectionProps } from '../../../web/define-web.ts';
import { Card, LinkButton, Loaded } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { linesOf } from './room.tsx';
import type { PlanView } from './server.ts';
import { usePlan } from './use-plan.ts';

/** The days on which the plan, and what to do when it gets hard, are looked at together: the nearest first. */
function Reviews({ plan }: { plan: PlanView }) {
  const t = useWords('plans');
  const format = useFormat();
  const set = (['plan', 'hard'] as const).flatMap((of) => {
    const onDate = plan.reviews[of]?.onDate;
    return onDate ? [{ of, onDate }] : [];
  });
  if (set.length === 0) return <p class="small muted">{t('review.none.plan')}</p>;
  return (
    <>
      {set
        .toSorted((one, other) => one.onDate.localeCompare(other.onDate))
        .map(({ of, onDate }) => (
          <p key={of} class="small">
            {t(`review.${onDate <= plan.today ? 'due' : 'next'}.${of}`, { day: format.dayName(onDate) })}
          </p>
        ))}
    </>
  );
}

function Short({ plan }: { plan: PlanView }) {
  const t = useWords('plans');
  const goals = linesOf(plan, 'goal').filter(({ state }) => state?.state !== 'reached');
  const waiting = plan.suggestions.filter(({ declined }) => !declined).length;
  return (
    <div class="plan-short">
      {goals.length === 0 ? <p class="muted">{t('section.none')}</p> : null}
      <ul class="dotted">
        {goals.map(({ rootId, what }) => (
          <li key={rootId}>{what}</li>
        ))}
      </ul>
      {waiting > 0 ? <p class="small">{t('section.waiting', { count: waiting })}</p> : null}
      <Reviews plan={plan} />
    </div>
  );
}

/** On a participant's page: what they want, in their words, and when the plan is looked at next. */
export function Section({ participantId }: ParticipantSectionProps) {
  const t = useWords('plans');
  const query = usePlan(participantId);
  return (
    <Card title={t('section.title')}>
      <Loaded query={query}>{(plan) => <Short plan={plan} />}</Loaded>
      <div class="actions">
        <LinkButton to={`/people/${participantId}/plan`}>{t('section.open')}</LinkButton>
      </div>
    </Card>
  );
}
