import type { ConsentSeen, RestrictionSeen } from '../server.ts';

type Running = ConsentSeen['running'][number];
type Part = Pick<RestrictionSeen, 'recipientId' | 'information' | 'purpose'>;

const within = <One>(wanted: One | undefined, all: readonly One[]): One[] =>
  all.filter((one) => wanted === undefined || one === wanted);

/** What of that which somebody can see now would end by a yes; what a restriction leaves out is every one of it. */
export function stoppedBy(part: Part, consents: readonly Pick<ConsentSeen, 'running'>[]): Running[] {
  return consents
    .flatMap(({ running }) => running)
    .filter(({ recipientId }) => (part.recipientId ?? recipientId) === recipientId)
    .map((one) => ({
      ...one,
      information: within(part.information, one.information),
      purposes: within(part.purpose, one.purposes),
    }))
    .filter(({ information, purposes }) => information.length > 0 && purposes.length > 0);
}
