import { newId } from '../../../lib/ids.ts';
import type { Doing } from './doing.ts';
import { useDoing } from './doing.ts';
import type { PlanRoom } from './room.tsx';
import { useRoom } from './room.tsx';
import type { LineEntry, LineView } from './server.ts';
import { api, neighbours, withdraw } from './server.ts';

export type Sharing = Pick<LineEntry, 'audience' | 'withIds'>;
export type NewLine = Pick<LineEntry, 'data' | 'what'> &
  Partial<Pick<LineEntry, 'why' | 'phone' | 'towards' | 'step'>> &
  Sharing & { amends?: string };

interface NewStep {
  towardsId: string;
  what: string;
  owner: 'participant' | 'staff';
  dueOn: string;
}

export interface NewMilestone extends Sharing {
  title: string;
  wish?: string;
  what: 'days' | 'skill' | 'job' | 'housing' | 'other';
  onDate: string;
  yearly: boolean;
  towards?: { linkId: string; id: string };
}

interface Hand extends Pick<PlanRoom, 'id' | 'own'> {
  doing: Doing;
}

const restoreAll = async (id: string, withdrawals: readonly string[]): Promise<void> => {
  for (const factId of withdrawals.toReversed())
    await neighbours.post('/participants/:id/line/:factId/restore', { params: { id, factId } });
};

/** Takes back entries of the reader's own, and puts them back where that is undone. */
function withdrawAll({ id, doing }: Hand, said: string, factIds: readonly string[]): Promise<void> {
  const withdrawals: string[] = [];
  const post = async () => {
    for (const factId of factIds) withdrawals.push((await withdraw(id, factId)).withdrawalId);
  };
  return doing(said, post, () => restoreAll(id, withdrawals));
}

const lineDeeds = ({ id, own, doing }: Hand) => ({
  write: (line: NewLine) => {
    const body = { id: newId(), ...line };
    const { towards, step } = line;
    const along = [...(towards ? [towards.linkId] : []), ...(step ? [step.id, step.linkId] : [])];
    const said = own || line.amends ? 'written' : 'suggested';
    const post = () => api.post('/participants/:id/plan/lines', { params: { id }, body });
    return doing(said, post, [body.id, ...along]);
  },
  /** A suggestion of the reader's own, and whatever versions it had. */
  takeBack: (line: LineView) =>
    withdrawAll({ id, own, doing }, 'tookBack', [line.id, ...line.earlier.map((one) => one.id)]),
  strength: (what: string, origin: 'earlier' | 'new') => {
    const body = { id: newId(), what, origin };
    const post = () => neighbours.post('/participants/:id/strengths', { params: { id }, body });
    return doing('written', post, [body.id]);
  },
});

const decidingDeeds = ({ id, doing }: Hand) => ({
  takeUp: (factId: string, what?: string) => {
    const body = { id: newId(), ...(what ? { what } : {}) };
    const params = { id, factId };
    const post = () => api.post('/participants/:id/plan/suggestions/:factId/take-up', { params, body });
    return doing('takenUp', post, [body.id]);
  },
  decline: (factId: string, said?: string) => {
    const body = { id: newId(), ...(said ? { said } : {}) };
    const params = { id, factId };
    const post = () => api.post('/participants/:id/plan/suggestions/:factId/decline', { params, body });
    return doing('declined', post, [body.id]);
  },
  say: ({ id: factId }: LineView, state: 'working' | 'reached' | 'let-go') => {
    const body = { id: newId(), state };
    const params = { id, factId };
    const post = () => api.post('/participants/:id/plan/lines/:factId/state', { params, body });
    return doing(state, post, [body.id]);
  },
});

const tendingDeeds = ({ id, own, doing }: Hand) => ({
  link: (fromId: string, toId: string) => {
    const body = { id: newId(), fromId, toId };
    return doing('linked', () => api.post('/participants/:id/plan/links', { params: { id }, body }), [
      body.id,
    ]);
  },
  untie: (linkIds: readonly string[]) => withdrawAll({ id, own, doing }, 'untied', linkIds),
  leave: (leftId: string) => {
    const body = { id: newId(), leftId };
    return doing('left', () => api.post('/participants/:id/plan/left', { params: { id }, body }), [body.id]);
  },
  step: (step: NewStep) => {
    const body = { id: newId(), linkId: newId(), ...step };
    const post = () => api.post('/participants/:id/plan/steps', { params: { id }, body });
    return doing('step', post, [body.id, body.linkId]);
  },
  finish: (factId: string) => {
    const body = { id: newId() };
    const params = { id, factId };
    const post = () => neighbours.post('/participants/:id/steps/:factId/done', { params, body });
    return doing('finished', post, [body.id]);
  },
  review: (of: 'plan' | 'hard', onDate: string) => {
    const body = { id: newId(), of, onDate };
    const post = () => api.post('/participants/:id/plan/reviews', { params: { id }, body });
    return doing('review', post, [body.id]);
  },
  waking: (from: string, to: string) => {
    const body = { id: newId(), from, to };
    const post = () => api.post('/participants/:id/plan/waking', { params: { id }, body });
    return doing('waking', post, [body.id]);
  },
  rehearse: (rehearsal: { onDate: string; withIds: string[]; tried: string; learned?: string }) => {
    const body = { id: newId(), ...rehearsal };
    const post = () => api.post('/participants/:id/plan/rehearsals', { params: { id }, body });
    return doing('rehearsed', post, [body.id]);
  },
});

const milestoneDeeds = ({ id, doing }: Hand) => ({
  milestone: (milestone: NewMilestone) => {
    const body = { id: newId(), ...milestone };
    const post = () => api.post('/participants/:id/plan/milestones', { params: { id }, body });
    return doing('milestone', post, [body.id, ...(milestone.towards ? [milestone.towards.linkId] : [])]);
  },
  readers: (factId: string, sharing: Sharing) => {
    const body = { id: newId(), ...sharing };
    const params = { id, factId };
    const post = () => api.post('/participants/:id/plan/milestones/:factId/readers', { params, body });
    return doing('readers', post, [body.id]);
  },
  verify: (factId: string) => {
    const body = { id: newId() };
    const params = { id, factId };
    const post = () => api.post('/participants/:id/plan/milestones/:factId/verify', { params, body });
    return doing('verified', post, [body.id]);
  },
});

/** What can be done with a plan, each deed with its way back. */
export function useDeeds() {
  const { id, own } = useRoom();
  const doing = useDoing();
  const hand = { id, own, doing };
  return {
    ...lineDeeds(hand),
    ...decidingDeeds(hand),
    ...tendingDeeds(hand),
    ...milestoneDeeds(hand),
  };
}
