import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useSession } from '../../../web/session.ts';
import { Button, Loaded, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { AsOf } from './as-of.tsx';
import { Aside, Goals } from './goals.tsx';
import { LineList } from './line-lists.tsx';
import { Milestones } from './milestones.tsx';
import { OwnPaper } from './own-paper.tsx';
import { Review } from './review.tsx';
import { Room } from './room.tsx';
import { Section } from './section.tsx';
import type { PlanView } from './server.ts';
import { LooseSteps } from './steps.tsx';
import { Strengths } from './strengths.tsx';
import { Suggestions } from './suggestions.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';
import { WholePlan } from './whole-plan.tsx';

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

/** The plan as it stands, to be written in. */
function AsItIs() {
  const t = useWords('plans');
  return (
    <>
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
      <OwnPaper />
      <Aside />
    </>
  );
}

/** The whole plan as it was at the end of a day they choose; only to be read. Until then it is as it stands. */
function EarlierDay({ id, plan }: { id: string; plan: PlanView }) {
  const [asOf, setAsOf] = useState('');
  const query = usePlan(id, asOf || undefined);
  return (
    <>
      <AsOf plan={query.data ?? plan} asOf={asOf} onChoose={setAsOf} />
      {asOf === '' ? (
        <AsItIs />
      ) : (
        <Loaded query={query}>
          {(then) => (
            <Room id={id} plan={then}>
              <WholePlan />
            </Room>
          )}
        </Loaded>
      )}
    </>
  );
}

/** A participant's own plan: what they have going for them, what they want, and what comes next. */
export function Page() {
  const t = useWords('plans');
  const id = useSession().person?.id ?? '';
  const query = usePlan(id);
  const [looksBack, setLooksBack] = useState(false);
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Room id={id} plan={plan}>
          <PageFrame
            width="read"
            title={t('ownPlan.title')}
            lead={t('ownPlan.lead')}
            actions={
              <>
                <Button kind="quiet" onClick={() => window.print()}>
                  {t('page.print')}
                </Button>
                <Button kind="quiet" expanded={looksBack} onClick={() => setLooksBack(!looksBack)}>
                  {t('page.lookBack')}
                </Button>
              </>
            }
          >
            <div class="plan">{looksBack ? <EarlierDay id={id} plan={plan} /> : <AsItIs />}</div>
          </PageFrame>
        </Room>
      )}
    </LoadedPage>
  );
}
