import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useSession } from '../../../web/session.ts';
import { Button, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useActing } from './acting.tsx';
import { Aside, Goals } from './goals.tsx';
import { LineList } from './line-lists.tsx';
import { Milestones } from './milestones.tsx';
import { Review } from './review.tsx';
import { Room } from './room.tsx';
import { Section } from './section.tsx';
import { LooseSteps } from './steps.tsx';
import { Strengths } from './strengths.tsx';
import { Suggestions } from './suggestions.tsx';
import type { PlanPaper } from './use-paper.ts';
import { usePaper } from './use-paper.ts';
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

/** The plan as it stands, to be written in. */
function AsItIs({ Paper }: Pick<PlanPaper, 'Paper'>) {
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
      {Paper ? <Paper /> : null}
      <Aside />
    </>
  );
}

type EarlierModule = typeof import('./earlier-day.tsx');

/** A participant's own plan: what they have going for them, what they want, and what comes next. */
export function Page() {
  const t = useWords('plans');
  const id = useSession().person?.id ?? '';
  const query = usePlan(id);
  const { Paper, print } = usePaper();
  const { busy, act } = useActing();
  const [earlier, setEarlier] = useState<EarlierModule>();
  const lookBack = (): void => {
    if (earlier) setEarlier(undefined);
    else act(async () => setEarlier(await import('./earlier-day.tsx')));
  };
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
                <Button kind="quiet" onClick={print}>
                  {t('page.print')}
                </Button>
                <Button kind="quiet" busy={busy} expanded={earlier !== undefined} onClick={lookBack}>
                  {t('page.lookBack')}
                </Button>
              </>
            }
          >
            <div class="plan">
              {earlier ? (
                <earlier.EarlierDay id={id} plan={plan}>
                  {() => <AsItIs Paper={Paper} />}
                </earlier.EarlierDay>
              ) : (
                <AsItIs Paper={Paper} />
              )}
            </div>
          </PageFrame>
        </Room>
      )}
    </LoadedPage>
  );
}

/** Fetched ahead: what is printed, and what an earlier day is read with. */
export async function keepForOffline(): Promise<void> {
  await Promise.all([import('./own-paper.tsx'), import('./earlier-day.tsx')]);
}
