import { useState } from 'preact/hooks';
import { Disclosure } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { cardOf, isEmptyCard } from './card.ts';
import { HardList } from './hard-lists.tsx';
import { Rehearsals } from './rehearsals.tsx';
import { Review } from './review.tsx';
import { Room, useRoom } from './room.tsx';
import { Section } from './section.tsx';
import type { ShownPlan } from './waiting-plan.ts';
import { PlanWaits } from './waits.tsx';

function Parts() {
  const t = useWords('plans');
  const { plan } = useRoom();
  // Whoever begins their card is not done with its first line.
  const [begins] = useState(() => isEmptyCard(cardOf(plan)));
  return (
    <div class="plan hard-writing">
      <PlanWaits />
      <Disclosure summary={t('hard.change')} open={begins}>
        <div class="plan">
          <HardList part="call" />
          <HardList part="coping" />
          <HardList part="sign" />
        </div>
      </Disclosure>
      <Rehearsals />
      <Section title={t('review.title')}>
        <Review of="hard" />
      </Section>
    </div>
  );
}

/** Everything the card is written with. It comes after the card itself, which must stand there at once. */
export function HardWriting({ id, plan }: { id: string; plan: ShownPlan }) {
  // A component and not an element: Preact numbers labels anew below an element that a room hands on unchanged.
  return (
    <Room id={id} plan={plan}>
      <Parts />
    </Room>
  );
}
