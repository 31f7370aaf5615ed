import './hard.css';
import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../../../web/session.ts';
import { Empty, LoadedPage, Notice, Page as PageFrame } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { Card } from './card.ts';
import { cardOf, isEmptyCard } from './card.ts';
import { CardActs } from './card-acts.tsx';
import { HardCard } from './hard-card.tsx';
import { keepCard, readCard } from './kept-card.ts';
import type { PlanView } from './server.ts';
import { fetchPlan, planKey } from './server.ts';

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
function Writing({ id, plan }: { id: string; plan: PlanView }) {
  const [here, setHere] = useState<WritingModule>();
  useEffect(() => {
    import('./hard-writing.tsx').then(setHere, () => undefined);
  }, []);
  return here ? <here.HardWriting id={id} plan={plan} /> : null;
}

/** From the server: the card, and below it everything to write it with. */
function Live({ id }: { id: string }) {
  const query = useQuery({ queryKey: [...planKey(id), 'now'], queryFn: () => fetchPlan(id) });
  const { data, error } = query;
  useEffect(() => {
    if (data) keepCard(id, cardOf(data));
  }, [id, data]);
  const kept = readCard(id);
  if (!data && error && kept) return <Kept card={kept} />;
  return (
    <LoadedPage query={query}>
      {(plan) => (
        <Frame>
          <TheCard card={cardOf(plan)} />
          <Writing id={id} plan={plan} />
        </Frame>
      )}
    </LoadedPage>
  );
}

/** Without a network: what was kept here. */
function Kept({ card }: { card: Card }) {
  const t = useWords('plans');
  const format = useFormat();
  return (
    <Frame>
      <TheCard card={card} />
      <p class="small muted">{t('hard.kept', { day: format.date(card.on) })}</p>
    </Frame>
  );
}

/** What to do when it gets hard; it opens without a network, and before anybody can be asked who is here. */
export function Page() {
  const t = useWords('plans');
  const { person } = useSession();
  if (person) return <Live id={person.id} />;
  const card = readCard();
  return card ? (
    <Kept card={card} />
  ) : (
    <Frame>
      <Notice>{t('hard.notHere')}</Notice>
    </Frame>
  );
}

/** Fetched ahead, while there is a network, so that the card is here when there is none. */
export async function keepForOffline(personId: string): Promise<void> {
  keepCard(personId, cardOf(await fetchPlan(personId)));
}
