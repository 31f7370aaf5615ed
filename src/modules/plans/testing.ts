import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import type { LineEntry } from './schema/entries.ts';
import type { PlanView } from './schema/view.ts';

export type Someone = StaffActor | ParticipantActor;
type Sent = Partial<Omit<LineEntry, 'data'>> & { data?: LineEntry['data'] };

/** A goal unless told otherwise, as a page sends it. */
export const aLine = (what: string, over: Sent = {}) => ({
  id: newId(),
  what,
  data: { part: 'goal' as const },
  audience: 'team' as const,
  ...over,
});

/** Everything somebody does with one participant's plan, sent as `actor`. */
export function planOf(house: House, id: string) {
  const at = (what: string) => `/participants/${id}/plan${what}`;
  return {
    post: (actor: Someone, what: string, body: object): Promise<Answer> =>
      house.as(actor).post(at(what), body),
    line: (actor: Someone, body: object): Promise<Answer> => house.as(actor).post(at('/lines'), body),
    read: async (actor: Someone, query = ''): Promise<PlanView> =>
      (await house.as(actor).get(at(query))).body as PlanView,
    answer: (actor: Someone, query = ''): Promise<Answer> => house.as(actor).get(at(query)),
    withdraw: (actor: Someone, factId: string): Promise<Answer> =>
      house.as(actor).post(`/participants/${id}/line/${factId}/withdraw`),
  };
}
