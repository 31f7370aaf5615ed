import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useAbility } from '../../../web/session.ts';
import { Empty, Loaded, Page as PageFrame, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { DuplicateDecision, DuplicatesView, ProposalView } from '../schema/duplicates.ts';
import { DecidedList } from './decided-list.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { api, duplicatesKey, peopleKey } from './server.ts';
import { WhoDecides } from './who-decides.tsx';
import './people.css';

const keyOf = ({ a, b }: Pick<ProposalView, 'a' | 'b'>): string => `${a.id} ${b.id}`;

function useDeciding() {
  const t = useWords('people');
  const queries = useQueryClient();
  const { undo } = useToast();
  const refresh = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: duplicatesKey });
    void queries.invalidateQueries({ queryKey: peopleKey });
  };
  const takeBack = async (aId: string, bId: string): Promise<void> => {
    await api.post('/duplicates/undo', { body: { aId, bId } });
    await refresh();
  };
  const decide = async (decision: DuplicateDecision): Promise<void> => {
    await api.post('/duplicates/decide', { body: decision });
    await refresh();
    undo(t(`duplicates.done.${decision.decision}`), () => takeBack(decision.aId, decision.bId));
  };
  return { decide, takeBack };
}

/** One pair at a time, the strongest first; those put off come last. */
function Proposals({
  view,
  decide,
}: {
  view: DuplicatesView;
  decide: (it: DuplicateDecision) => Promise<void>;
}) {
  const t = useWords('people');
  const [later, setLater] = useState<readonly string[]>([]);
  const waiting = view.open.toSorted((one, other) => later.indexOf(keyOf(one)) - later.indexOf(keyOf(other)));
  const [first] = waiting;
  if (!first) return <Empty title={t('duplicates.none')}>{t('duplicates.noneLead')}</Empty>;
  const putOff = (): void =>
    setLater((before) => [...before.filter((key) => key !== keyOf(first)), keyOf(first)]);
  return (
    <div class="stack">
      <p class="muted" role="status">
        {t('duplicates.waiting', { count: view.waiting })}
      </p>
      <ProposalCard
        key={keyOf(first)}
        proposal={first}
        onDecide={decide}
        {...(waiting.length > 1 ? { onLater: putOff } : {})}
      />
    </div>
  );
}

function Deciding() {
  const { decide, takeBack } = useDeciding();
  const query = useQuery({ queryKey: duplicatesKey, queryFn: () => api.get('/duplicates') });
  return (
    <Loaded query={query}>
      {(view) => (
        <div class="stack">
          <Proposals view={view} decide={decide} />
          <DecidedList decided={view.decided} onUndo={takeBack} />
        </div>
      )}
    </Loaded>
  );
}

export function Page() {
  const t = useWords('people');
  const mayDecide = useAbility('duplicates.decide');
  const maySeePeople = useAbility('participant.list');
  return (
    <PageFrame
      title={t('duplicates.title')}
      {...(mayDecide ? { lead: t('duplicates.lead') } : {})}
      {...(maySeePeople ? { back: { to: '/people', label: t('menu.people') } } : {})}
    >
      {mayDecide ? <Deciding /> : <WhoDecides />}
    </PageFrame>
  );
}
