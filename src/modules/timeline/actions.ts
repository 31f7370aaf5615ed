import type { Permit } from '../../kernel/access/index.ts';
import { abilities, personOf } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import { newId } from '../../lib/ids.ts';
import { namesOf } from '../people/index.ts';
import type { Fact, NewFact } from './domain.ts';
import { categoriesFor, withdrawalKind } from './domain.ts';
import type { Line } from './schema.ts';
import { viewOf } from './schema.ts';
import { append } from './store/adding.ts';
import { findFacts, findWithdrawal, readLine } from './store/reading.ts';
import type { TimelineTables } from './tables.ts';

interface LineInput {
  query: { before?: string | undefined; limit: number; kinds?: string | undefined };
}

const readable = (permit: Permit<string, unknown>) =>
  'roles' in permit.actor ? categoriesFor(permit.actor.roles) : 'all';

/** One page of the participant's line with what answers each entry and the names of who wrote them. */
export async function readParticipantsLine(
  permit: Permit<'line.read', TimelineTables>,
  { query }: LineInput,
): Promise<Line> {
  const page = await readLine(permit, {
    participantIds: permit.participantIds,
    categories: readable(permit),
    limit: query.limit,
    ...(query.kinds ? { kinds: query.kinds.split(',') } : {}),
    ...(query.before ? { before: query.before } : {}),
  });
  const answers = page.items.flatMap((entry) => entry.answers);
  const authors = await namesOf(permit, authorsOf([...page.items, ...answers]));
  const entries = page.items.map(({ answers, ...fact }) => ({
    ...viewOf(fact),
    answers: answers.map(viewOf),
  }));
  return { entries, authors, abilities: abilities(permit), ...(page.next ? { next: page.next } : {}) };
}

const authorsOf = (facts: readonly Fact[]): string[] => [
  ...new Set(facts.flatMap((fact) => (fact.authorId ? [fact.authorId] : []))),
];

/** Takes back an entry one wrote oneself; a withdrawal can be withdrawn in turn, which is the undo. */
export async function withdrawEntry(
  permit: Permit<'line.withdraw', TimelineTables>,
  input: { params: { factId: string } },
): Promise<{ withdrawalId: string }> {
  const [fact] = await findFacts(permit, [input.params.factId]);
  if (!(fact && permit.participantIds.includes(fact.participantId))) throw notFound();
  if (fact.authorId !== personOf(permit.actor)) {
    throw new Failure('forbidden', 'timeline/not-your-entry', {
      detail: 'Only whoever wrote an entry can take it back.',
    });
  }
  const withdrawal = withdrawalOf(fact, permit.now);
  await append(permit, [withdrawal]);
  return { withdrawalId: withdrawal.id };
}

function withdrawalOf(fact: Fact, now: Date): NewFact {
  return {
    id: newId(),
    participantId: fact.participantId,
    kind: withdrawalKind,
    happenedAt: now,
    category: fact.category,
    audience: fact.audience,
    betweenIds: fact.betweenIds,
    data: {},
    words: {},
    corrects: { id: fact.id, how: 'withdraw' },
  };
}

/** Puts a withdrawn entry back: the withdrawal itself is withdrawn. */
export async function restoreEntry(
  permit: Permit<'line.withdraw', TimelineTables>,
  input: { params: { id: string; factId: string } },
): Promise<{ restored: true }> {
  const withdrawal = await findWithdrawal(permit, input.params.factId);
  if (!withdrawal || withdrawal.authorId !== personOf(permit.actor)) throw notFound();
  await append(permit, [withdrawalOf(withdrawal, permit.now)]);
  return { restored: true };
}
