import { useState } from 'preact/hooks';
import type { PageProps } from '../../../web/define-web.ts';
import { Button, DateField, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { Aside, Goals } from './goals.tsx';
import { GroupsTried } from './groups.tsx';
import { HardList } from './hard-lists.tsx';
import { LineList } from './line-lists.tsx';
import { Milestones } from './milestones.tsx';
import { People } from './people.tsx';
import { Rehearsals } from './rehearsals.tsx';
import { Review } from './review.tsx';
import { Room, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import type { PlanView } from './server.ts';
import { LooseSteps } from './steps.tsx';
import { Strengths } from './strengths.tsx';
import { Suggestions } from './suggestions.tsx';
import { usePlan } from './use-plan.ts';
import { PlanWaits } from './waits.tsx';
import { Week } from './week.tsx';

interface AsOfProps {
  plan: PlanView;
  asOf: string;
  onChoose: (day: string) => void;
}

/** The same plan as it was at the end of an earlier day. */
function AsOf({ plan, asOf, onChoose }: AsOfProps) {
  const t = useWords('plans');
  const format = useFormat();
  return (
    <div class="plan-as-of">
      <DateField name="asOf" label={t('page.asOf')} value={asOf} max={plan.today} onChange={onChoose} />
      {plan.asOf ? (
        <Notice
          tone="do"
          live
          title={t('page.was', { day: format.date(plan.asOf) })}
          actions={<Button onClick={() => onChoose('')}>{t('page.now')}</Button>}
        />
      ) : null}
    </div>
  );
}

/** What to do when it gets hard, as the person wrote it, and when it was tried out. */
function Hard() {
  const t = useWords('plans');
  return (
    <div class="plan-hard" id="hard">
      <h2 class="plan-part">{t('hard.title')}</h2>
      <HardList part="call" />
      <HardList part="coping" />
      <HardList part="sign" />
      <Rehearsals />
      <Section title={t('review.hardTitle')}>
        <Review of="hard" />
      </Section>
    </div>
  );
}

const ways = ['goals', 'hard', 'milestones', 'week', 'people'] as const;

/** The page is long: one step leads to each of its parts. */
function Jumps() {
  const t = useWords('plans');
  return (
    <nav class="plan-jumps" aria-label={t('page.parts')}>
      {ways.map((part) => (
        <a key={part} href={`#${part}`}>
          {t(`page.part.${part}`)}
        </a>
      ))}
    </nav>
  );
}

function Everything() {
  const t = useWords('plans');
  const say = useSay();
  return (
    <>
      <Strengths />
      <Suggestions />
      <Goals />
      <LooseSteps />
      <LineList part="barrier" />
      <LineList part="need" />
      <Section title={t('review.title')}>
        <Review of="plan" />
      </Section>
      <Hard />
      <Milestones />
      <Section title={say('week.title')} anchor="week">
        <Week />
      </Section>
      <Section title={say('people.title')} anchor="people">
        <People />
      </Section>
      <GroupsTried />
      <Aside />
    </>
  );
}

interface SheetProps extends AsOfProps {
  id: string;
}

function Sheet({ id, ...asOf }: SheetProps) {
  const t = useWords('plans');
  const { name } = useRoom();
  return (
    <PageFrame
      width="read"
      back={{ to: `/people/${id}`, label: t('page.backTo', { name }) }}
      title={t('page.title', { name })}
      lead={t('page.lead', { name })}
      actions={
        <Button kind="line" onClick={() => window.print()}>
          {t('page.print')}
        </Button>
      }
    >
      <div class="plan plan-of-other">
        <PlanWaits />
        <Jumps />
        <AsOf {...asOf} />
        <Everything />
        <p class="print-only small">{t('page.leftOut')}</p>
      </div>
    </PageFrame>
  );
}

/** Somebody's plan for whoever supports them: to read, to suggest, to tie together; never to overwrite. */
export function Page({ params: { id } }: PageProps<'/people/:id/plan'>) {
  const [asOf, setAsOf] = useState('');
  const query = usePlan(id, asOf || undefined);
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Room id={id} plan={plan}>
          <Sheet id={id} plan={plan} asOf={asOf} onChoose={setAsOf} />
        </Room>
      )}
    </LoadedPage>
  );
}
