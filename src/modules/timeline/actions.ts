import type { Permit } from '../../kernel/access/index.ts';
import { abilities, noteDeed, personOf } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import { newId } from '../../lib/ids.ts';
import { namesOf } from '../people/index.ts';
import type { Audience, Fact } from './domain.ts';
import { categoriesFor, withdrawalOf } from './domain.ts';
import type { Earlier, Line, LineEntry, OneEntry } from './schema.ts';
import { viewOf } from './schema.ts';
import { append } from './store/adding.ts';
import type { AnsweredFact } from './store/reading.ts';
import { findFacts, findWithdrawal, readEntry, readLine, readWithEarlier } from './store/reading.ts';
import type { TimelineTables } from './tables.ts';

interface LineInput {
  query: {
    before?: string | undefined;
    limit: number;
    kinds?: string | undefined;
    audience?: Audience | undefined;
  };
}

const readable = (permit: Permit<string, unknown>) =>
  'roles' in permit.actor ? categoriesFor(permit.actor.roles) : 'all';

/** One page of the participant's line with what answers each entry and the names of who wrote them. */
export async function readParticipantsLine(
  permit: Permit<'line.read', TimelineTables>,
  { query }: LineInput,
): Promise<Line> {
  // Whoever sees who opened their record is told what was asked for, such as messages alone.
  if (query.kinds) noteDeed(permit, { detail: { kinds: query.kinds } });
  const page = await readLine(permit, {
    participantIds: permit.participantIds,
    categories: readable(permit),
    limit: query.limit,
    ...(query.kinds ? { kinds: query.kinds.split(',') } : {}),
    ...(query.audience ? { audience: query.audience } : {}),
    ...(query.before ? { before: query.before } : {}),
  });
  const authors = await authorsOf(permit, page.items);
  const entries = page.items.map(entryView);
  return { entries, authors, abilities: abilities(permit), ...(page.next ? { next: page.next } : {}) };
}

/** One entry by its id, read as the line is read: for whoever goes on with it from an address. */
export async function readOneEntry(
  permit: Permit<'line.read', TimelineTables>,
  { params }: { params: { factId: string } },
): Promise<OneEntry> {
  const { participantIds } = permit;
  const entry = await readEntry(permit, params.factId, { participantIds, categories: readable(permit) });
  if (!entry) throw notFound();
  noteDeed(permit, { subjectId: entry.id });
  return { entry: entryView(entry), authors: await authorsOf(permit, [entry]) };
}

/** What an entry said before it was amended, for whoever reads it as it stands. */
export async function readEarlier(
  permit: Permit<'line.read', TimelineTables>,
  { params }: { params: { factId: string } },
): Promise<Earlier> {
  const { participantIds } = permit;
  const query = { participantIds, categories: readable(permit) };
  const [stands, ...versions] = await readWithEarlier(permit, params.factId, query);
  if (!stands) throw notFound();
  noteDeed(permit, { subjectId: stands.id });
  return { versions: versions.map(viewOf) };
}

const entryView = ({ answers, earlierAnswers, ...fact }: AnsweredFact): LineEntry => ({
  ...viewOf(fact),
  answers: answers.map(viewOf),
  ...(earlierAnswers.length > 0 ? { earlierAnswers: earlierAnswers.map(viewOf) } : {}),
});

function authorsOf(
  permit: Permit<'line.read', TimelineTables>,
  entries: readonly AnsweredFact[],
): Promise<Record<string, string>> {
  const facts = entries.flatMap((entry): Fact[] => [entry, ...entry.answers, ...entry.earlierAnswers]);
  return namesOf(permit, [...new Set(facts.flatMap(({ authorId }) => (authorId ? [authorId] : [])))]);
}

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
  const withdrawal = withdrawalOf(fact, { id: newId(), now: permit.now });
  await append(permit, [withdrawal]);
  noteDeed(permit, { detail: { kinds: fact.kind } });
  return { withdrawalId: withdrawal.id };
}

/** Puts a withdrawn entry back: the withdrawal itself is withdrawn. */
export async function restoreEntry(
  permit: Permit<'line.withdraw', TimelineTables>,
  input: { params: { id: string; factId: string } },
): Promise<{ restored: true }> {
  const withdrawal = await findWithdrawal(permit, input.params.factId);
  if (!withdrawal || withdrawal.authorId !== personOf(permit.actor)) throw notFound();
  await append(permit, [withdrawalOf(withdrawal, { id: newId(), now: permit.now })]);
  return { restored: true };
}
