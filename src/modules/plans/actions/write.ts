import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Sharing } from '../../../lib/sharing.ts';
import type { Content, Fact, FactKind, NewFact } from '../../timeline/index.ts';
import { append, factOf, findFacts, findWritten, viewOf } from '../../timeline/index.ts';

export type Readers = Pick<Fact, 'audience' | 'betweenIds'>;
export interface Kept {
  id: string;
  already: boolean;
}

/** The participant the permit is about. */
export function subjectOf(permit: AnyPermit): string {
  const [id] = permit.participantIds;
  if (!id) throw new Failure('bug', 'plans/about-nobody');
  return id;
}

/** Who a *just us* line is between: the participant, whoever writes, and those they name. */
export function between(permit: AnyPermit, { audience, withIds }: Sharing): Readers {
  if (audience === 'team') return { audience, betweenIds: [] };
  const writer = personOf(permit.actor);
  const ids = [...permit.participantIds, ...(writer ? [writer] : []), ...withIds];
  return { audience, betweenIds: [...new Set(ids)] };
}

/** Whoever reads both: what joins two things is for nobody who reads only one of them. */
export function readersOfBoth(one: Readers, other: Readers): Readers {
  if (one.audience === 'team') return pick(other);
  if (other.audience === 'team') return pick(one);
  return {
    audience: 'just-us',
    betweenIds: one.betweenIds.filter((id) => other.betweenIds.includes(id)),
  };
}

export const pick = ({ audience, betweenIds }: Readers): Readers => ({ audience, betweenIds });

/** A fact about the permit's participant, now unless it says otherwise. */
export function aboutSubject<Data>(
  permit: AnyPermit,
  kind: FactKind<Data>,
  content: Omit<Content<Data>, 'participantId' | 'happenedAt'> & { happenedAt?: Date },
): NewFact {
  return factOf(kind, { happenedAt: permit.now, ...content, participantId: subjectOf(permit) });
}

/** Writes and answers with the first fact's id; sending the same again answers `already`. */
export async function write(permit: AnyPermit, ...facts: [NewFact, ...NewFact[]]): Promise<Kept> {
  const { already } = await append(permit, facts);
  const [first] = facts;
  return { id: first.id, already: already.includes(first.id) };
}

/** Facts of this participant's line by id; one that is not there, or not for this reader, is not found. */
export async function findTheirs(permit: AnyPermit, ...ids: string[]): Promise<(id: string) => Fact> {
  const found = await findFacts(permit, ids);
  const theirs = new Map(
    found.filter((fact) => permit.participantIds.includes(fact.participantId)).map((fact) => [fact.id, fact]),
  );
  return (id) => {
    const fact = theirs.get(id);
    if (!fact) throw notFound();
    return fact;
  };
}

/** A phone that lost its network sends the same again: by then it stands under its own id. */
export async function isSentAgain(permit: AnyPermit, id: string): Promise<boolean> {
  return (await findWritten(permit, id)) !== undefined;
}

/** What stands in its place comes along, so that both can be shown side by side; without any, nothing was there. */
export const changedMeanwhile = (theirs: Fact | undefined): Failure =>
  theirs
    ? new Failure('conflict', 'timeline/already-corrected', {
        detail: 'Someone changed this entry first.',
        extra: { theirs: viewOf(theirs) },
      })
    : notFound();
