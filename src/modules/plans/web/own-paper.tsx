import { useWords } from '../../../web/words.ts';
import { cardOf, isEmptyCard } from './card.ts';
import { GroupsTried } from './groups.tsx';
import { HardList, LastRehearsal } from './hard-lists.tsx';
import { People } from './people.tsx';
import { Review } from './review.tsx';
import { linesOf, useRoom, useSay } from './room.tsx';
import { Section } from './section.tsx';
import { Week } from './week.tsx';

const hardParts = ['sign', 'coping', 'call'] as const;

/** What others can do, as the person said it. */
function Helps() {
  const t = useWords('plans');
  const { helps } = useRoom().plan;
  if (helps.length === 0) return null;
  return (
    <Section title={t('card.helps')}>
      <ul class="dotted">
        {helps.map(({ id, what }) => (
          <li key={id}>{what}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Signs, what helps, who to call; on paper nothing asks for what is not there. */
function Hard() {
  const t = useWords('plans');
  const { plan } = useRoom();
  if (isEmptyCard(cardOf(plan))) return null;
  return (
    <div class="plan-hard">
      <h2 class="plan-part">{t('hard.title')}</h2>
      {hardParts
        .filter((part) => linesOf(plan, part).length > 0)
        .map((part) => (
          <HardList key={part} part={part} />
        ))}
      <Helps />
      {plan.rehearsals.length > 0 ? (
        <Section title={t('rehearsal.title')}>
          <LastRehearsal />
        </Section>
      ) : null}
      {plan.reviews.hard ? <Review of="hard" /> : null}
    </div>
  );
}

/** Who is around them, and the groups. */
function Around() {
  const say = useSay();
  const { plan } = useRoom();
  return (
    <>
      {linesOf(plan, 'person').length > 0 ? (
        <Section title={say('people.title')}>
          <People />
        </Section>
      ) : null}
      {linesOf(plan, 'group').length + plan.groupsKept.length > 0 ? <GroupsTried /> : null}
    </>
  );
}

/** What has pages of its own on the screen stands on the participant’s own sheet as well: it is the whole plan. */
export function OwnPaper() {
  const say = useSay();
  const { plan } = useRoom();
  return (
    <div class="print-only">
      <div class="plan">
        <Hard />
        {linesOf(plan, 'routine').length > 0 ? (
          <Section title={say('week.title')}>
            <Week />
          </Section>
        ) : null}
        <Around />
      </div>
    </div>
  );
}
