import './plan.css';
import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { mostNamed } from '../../../web/readers/sharing-field.tsx';
import { useSession } from '../../../web/session.ts';
import type { Words } from '../../../web/words.ts';
import { useWords } from '../../../web/words.ts';
import type { LineView, PlanView } from './server.ts';
import { neighbours } from './server.ts';
import type { ShownPlan } from './waiting-plan.ts';

/** One person's plan, as whoever reads it may use it. */
export interface PlanRoom {
  id: string;
  plan: ShownPlan;
  /** The reader is the person whose plan it is. */
  own: boolean;
  /** What the person is called. */
  name: string;
  readerId: string;
  /** An earlier day is only for reading. */
  past: boolean;
  /** Who walks along now, for what is just between them. */
  walkers: readonly { id: string; name: string }[];
}

const RoomContext = createContext<PlanRoom | undefined>(undefined);

export function useRoom(): PlanRoom {
  const room = useContext(RoomContext);
  if (!room) throw new Error('A part of a plan stands outside any plan.');
  return room;
}

const RoomProvider = RoomContext.Provider;

function useNamed(id: string) {
  return useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
  }).data;
}

const firstWord = (name: string): string => name.split(/\s/)[0] ?? '';

/** Puts a plan where its parts find it. */
export function Room({ id, plan, children }: { id: string; plan: ShownPlan; children: ComponentChildren }) {
  const t = useWords('plans');
  const { person } = useSession();
  const named = useNamed(id);
  const own = person?.id === id;
  const room = useMemo<PlanRoom>(
    () => ({
      id,
      plan,
      own,
      name: own ? firstWord(person?.name ?? '') : (named?.chosenName ?? t('someone')),
      readerId: person?.id ?? '',
      past: plan.asOf !== undefined,
      walkers: (named?.caseload ?? [])
        .filter(({ until }) => !until)
        .slice(0, mostNamed)
        .map(({ staffId, staffName }) => ({ id: staffId, name: staffName })),
    }),
    [id, plan, own, person, named, t],
  );
  return <RoomProvider value={room}>{children}</RoomProvider>;
}

/** Words in the reader's voice: `own.goals.title` for the person, `their.goals.title` with their name for staff. */
export function useSay(): Words {
  const t = useWords('plans');
  const { own, name } = useRoom();
  return (key, values) => t(`${own ? 'own' : 'their'}.${key}`, { name, ...values });
}

const isAside = ({ state }: LineView): boolean => state?.state === 'let-go';

/** Lines of one part that were not set aside. */
export function linesOf(plan: PlanView, part: LineView['data']['part']): LineView[] {
  return plan.lines.filter((line) => line.data.part === part && !isAside(line));
}

/** The class by which paper for somebody else leaves out what is just between some. */
export const betweenClass = ({ audience }: Pick<LineView, 'audience'>): string | false =>
  audience === 'just-us' && 'plan-between';

/** Nothing of it is for somebody else's paper: then its heading and its card are not either. */
export const areBetween = (lines: readonly Pick<LineView, 'audience'>[]): boolean =>
  lines.length > 0 && lines.every(({ audience }) => audience === 'just-us');

/** Everything linked with a line, whichever way round. */
export function besides({ links }: PlanView, rootId: string): Set<string> {
  return new Set(
    links.flatMap(({ fromId, toId }) => {
      if (fromId === rootId) return [toId];
      return toId === rootId ? [fromId] : [];
    }),
  );
}
