import './hard.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../../../web/session.ts';
import { Empty, LoadedPage, Page as PageFrame } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { keepPlan } from './ahead.ts';
import type { Card } from './card.ts';
import { cardOf, isEmptyCard } from './card.ts';
import { CardActs } from './card-acts.tsx';
import { HardCard } from './hard-card.tsx';
import { usePlan } from './use-plan.ts';
import type { ShownPlan } from './waiting-plan.ts';

type WritingModule = typeof import('./hard-writing.tsx');

function Frame({ children }: { children: ComponentChildren }) {
  const t = useWords('plans');
  return (
    <PageFrame width="read" title={t('hard.title')} lead={t('hard.lead')}>
      <div class="hard-page">{children}</div>
    </PageFrame>
  );
}

function TheCard({ card }: { card: Card }) {
  const t = useWords('plans');
  if (isEmptyCard(card)) return <Empty title={t('hard.none')}>{t('hard.noneLead')}</Empty>;
  return (
    <>
      <HardCard card={card} />
      <CardActs card={card} />
    </>
  );
}

/** What the card is written with, once its code is here; without it the card stands alone. */
function Writing({ id, plan }: { id: string; plan: ShownPlan }) {
  const [here, setHere] = useState<WritingModule>();
  useEffect(() => {
    import('./hard-writing.tsx').then(setHere, () => undefined);
  }, []);
  return here ? <here.HardWriting id={id} plan={plan} /> : null;
}

/** What to do when it gets hard: the card, and below it everything to write it with. It opens without a network. */
export function Page() {
  const id = useSession().person?.id ?? '';
  return (
    <LoadedPage query={usePlan(id)}>
      {(plan) => (
        <Frame>
          <TheCard card={cardOf(plan)} />
          <Writing id={id} plan={plan} />
        </Frame>
      )}
    </LoadedPage>
  );
}

/** Fetched ahead: the plan, and what the card is written with. */
export async function keepForOffline(personId: string): Promise<void> {
  await import('./hard-writing.tsx');
  await keepPlan(personId);
}
