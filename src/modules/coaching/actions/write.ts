import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Sharing } from '../../../lib/sharing.ts';
import type { Content, FactKind, NewFact } from '../../timeline/index.ts';
import { append, factOf } from '../../timeline/index.ts';

/** The participant the permit is about. */
export function subjectOf(permit: AnyPermit): string {
  const [id] = permit.participantIds;
  if (!id) throw new Failure('bug', 'coaching/about-nobody');
  return id;
}

/** Who a *just us* entry is between: the participant, whoever writes, and those they name. */
export function between(
  permit: AnyPermit,
  sharing: Sharing,
): Pick<Content<unknown>, 'audience' | 'betweenIds'> {
  if (sharing.audience === 'team') return { audience: 'team' };
  const writer = personOf(permit.actor);
  return {
    audience: 'just-us',
    betweenIds: [...new Set([...permit.participantIds, ...(writer ? [writer] : []), ...sharing.withIds])],
  };
}

const dayInMs = 86_400_000;

/** What has not happened yet is not written down; a day is left for clocks that go wrong. */
export function mustHaveBeen(permit: AnyPermit, happenedAt: string): void {
  if (Date.parse(happenedAt) <= permit.now.getTime() + dayInMs) return;
  throw new Failure('invalid', 'coaching/in-the-future', {
    fields: { happenedAt: 'coaching/in-the-future' },
  });
}

/** A fact about the permit's participant, now unless it says otherwise. */
export function aboutSubject<Data>(
  permit: AnyPermit,
  kind: FactKind<Data>,
  content: Omit<Content<Data>, 'participantId' | 'happenedAt'> & { happenedAt?: Date },
): NewFact {
  return factOf(kind, { happenedAt: permit.now, ...content, participantId: subjectOf(permit) });
}

/** Writes and answers with the first fact's id; sending the same again answers `already`. */
export async function write(
  permit: AnyPermit,
  ...facts: [NewFact, ...NewFact[]]
): Promise<{ id: string; already: boolean }> {
  const { already } = await append(permit, facts);
  const [first] = facts;
  return { id: first.id, already: already.includes(first.id) };
}
