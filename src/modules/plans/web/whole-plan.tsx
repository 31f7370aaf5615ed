import { useWords } from '../../../web/words.ts';
import { Aside, Goals } from './goals.tsx';
import { GroupsTried } from './groups.tsx';
import { HardList } from './hard-lists.tsx';
import { LineList } from './line-lists.tsx';
import { Milestones } from './milestones.tsx';
import { People } from './people.tsx';
import { Rehearsals } from './rehearsals.tsx';
import { Review } from './review.tsx';
import { useSay } from './room.tsx';
import { Section } from './section.tsx';
import { LooseSteps } from './steps.tsx';
import { Strengths } from './strengths.tsx';
import { Suggestions } from './suggestions.tsx';
import { Week } from './week.tsx';

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

/** Every part of a plan on one page. */
export function WholePlan() {
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
