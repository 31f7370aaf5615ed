import { Link } from 'wouter-preact';
import { useSession } from '../../../web/session.ts';
import { Button, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { Aside, Goals } from './goals.tsx';
import { LineList } from './line-lists.tsx';
import { Milestones } from './milestones.tsx';
import { Review } from './review.tsx';
import { Room } from './room.tsx';
import { Section } from './section.tsx';
import { LooseSteps } from './steps.tsx';
import { Strengths } from './strengths.tsx';
import { Suggestions } from './suggestions.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';

const doors = [
  { to: '/me/hard', word: 'hard' },
  { to: '/me/plan/week', word: 'week' },
  { to: '/me/plan/people', word: 'people' },
] as const;

/** What is one tap away from the plan. */
function Doors() {
  const t = useWords('plans');
  return (
    <ul class="plan-doors">
      {doors.map(({ to, word }) => (
        <li key={to}>
          <Link href={to} className="card plan-door">
            <span class="plan-door-title">{t(`doors.${word}`)}</span>
            <span class="small muted">{t(`doors.${word}Lead`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A participant's own plan: what they have going for them, what they want, and what comes next. */
export function Page() {
  const t = useWords('plans');
  const id = useSession().person?.id ?? '';
  const query = usePlan(id);
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Room id={id} plan={plan}>
          <PageFrame
            width="read"
            title={t('ownPlan.title')}
            lead={t('ownPlan.lead')}
            actions={
              <Button kind="quiet" onClick={() => window.print()}>
                {t('page.print')}
              </Button>
            }
          >
            <div class="plan">
              <PlanWaits />
              <Doors />
              <Strengths />
              <Suggestions />
              <Goals />
              <LooseSteps />
              <LineList part="barrier" />
              <LineList part="need" />
              <Milestones />
              <Section title={t('review.title')}>
                <Review of="plan" />
              </Section>
              <Aside />
            </div>
          </PageFrame>
        </Room>
      )}
    </LoadedPage>
  );
}
