import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf, sawParticipants } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import type { AnsweredFact, Category, Fact } from '../../timeline/index.ts';
import { readLine } from '../../timeline/index.ts';
import { leavingData, leavingEntries, leavingWords, mayLeave } from '../domain/leaving.ts';
import { longNotice, noticeSource } from '../domain/notice.ts';
import type { Asking, Release, ScopePart } from '../domain/releases.ts';
import { releasesTo, scopeFor } from '../domain/releases.ts';
import type { Scope, SharedEntry, SharedPeople, SharedRecord } from '../schema.ts';
import type { KeptBook } from '../store/books.ts';
import { readBook, readGrantedBooks } from '../store/books.ts';
import type { Leaving } from '../store/disclosures.ts';
import { writeDisclosures } from '../store/disclosures.ts';
import type { ConsentTables } from '../tables.ts';

/** The statement of 2024, which goes along whatever leaves (42 CFR § 2.32(a)). */
const notice = { text: longNotice.text, sha256: longNotice.sha256, paragraph: noticeSource.paragraph };

/** Nothing is taken from what the partner says of themselves: they are who signed in, and of no class. */
const askingOf = (permit: AnyPermit, participantId: string): Asking => ({
  asker: { id: personOf(permit.actor) ?? '', classes: [], treats: false },
  participantId,
  at: permit.now,
});

const scopeView = ({ consentId, information, purposes, signedAt, until }: ScopePart): Scope => ({
  consentId,
  information: [...information],
  purposes: [...purposes],
  signedAt: signedAt.toISOString(),
  ...(until ? { until: until.toISOString() } : {}),
});

/** By the name they signed with. */
const nameIn = ({ consents }: KeptBook, [part]: readonly ScopePart[]): string =>
  consents.find(({ consent }) => consent.id === part?.consentId)?.consent.participantName ?? '';

interface Person {
  kept: KeptBook;
  releases: readonly Release[];
  scope: readonly ScopePart[];
}

function personIn(permit: AnyPermit, kept: KeptBook): Person {
  const asking = askingOf(permit, kept.participantId);
  return { kept, releases: releasesTo(asking, kept.book), scope: scopeFor(asking, kept.book) };
}

const leavingBy = ({ purpose, paragraph, by }: Release, participantId: string) => ({
  ...{ participantId, purpose, paragraph, consentId: by, noticeSha256: notice.sha256 },
});

const listed = ({ kept, releases: [first] }: Person): Leaving[] =>
  first ? [{ ...leavingBy(first, kept.participantId), channel: 'list', information: [], entries: 0 }] : [];

/** Who agreed that this partner may have something now. The same number of statements for one and for many. */
export async function readSharedPeople(permit: Permit<'shared.list', ConsentTables>): Promise<SharedPeople> {
  const people = (await readGrantedBooks(permit))
    .map((kept) => personIn(permit, kept))
    .filter(({ releases }) => releases.length > 0);
  const partner = await writeDisclosures(permit, people.flatMap(listed));
  if (!partner) throw notFound();
  sawParticipants(
    permit,
    people.map(({ kept }) => kept.participantId),
  );
  const views = people.map(({ kept, scope }) => ({
    id: kept.participantId,
    name: nameIn(kept, scope),
    scope: scope.map(scopeView),
  }));
  return { partner, people: views.sort((one, other) => one.name.localeCompare(other.name)), notice };
}

const isCategory = (information: Release['information']): information is Category =>
  information !== 'counseling-notes';

const entryView = ({ id, kind, happenedAt, category, authorKind, data, words }: Fact): SharedEntry => ({
  ...{ id, kind, category, words: leavingWords(words), happenedAt: happenedAt.toISOString() },
  writtenBy: authorKind === 'participant' ? 'participant' : 'somebody-else',
  data: leavingData(data),
});

/** Only what `decide` let out, whatever the statement brought: answers have a kind of information of their own. */
function whatLeaves(items: readonly AnsweredFact[], allowed: ReadonlySet<string>): AnsweredFact[] {
  const leaves = (fact: Fact) => allowed.has(fact.category) && fact.audience === 'team' && mayLeave(fact);
  return items.filter(leaves).map((one) => ({ ...one, answers: one.answers.filter(leaves) }));
}

/** One line of the book for each consent and purpose by which entries leave; one of none where there are none yet. */
function recordLines({ kept, releases }: Person, entries: readonly AnsweredFact[]): Leaving[] {
  const { participantId } = kept;
  const sent = entries.flatMap((one): Fact[] => [one, ...one.answers]);
  const groups = Map.groupBy(releases, ({ by, purpose }) => `${by} ${purpose}`);
  const lines = [...groups.values()].flatMap((group): Leaving[] => {
    const [first] = group;
    const theirs = group
      .map(({ information }) => information)
      .filter((one) => sent.some(({ category }) => category === one));
    if (!first || theirs.length === 0) return [];
    const count = sent.filter(({ category }) => theirs.includes(category)).length;
    return [{ ...leavingBy(first, participantId), channel: 'record', information: theirs, entries: count }];
  });
  const [first] = releases;
  if (lines.length > 0 || !first) return lines;
  return [{ ...leavingBy(first, participantId), channel: 'record', information: [], entries: 0 }];
}

/**
 * What is granted of one participant's line, with the notice and the scope (42 CFR § 2.32). `decide` over the book is asked
 * first; the row policies ask the grants for the same. What leaves stands in the book of disclosures and in the audit
 * with the same commit, or nothing leaves.
 */
export async function readSharedRecord(
  permit: Permit<'shared.read', ConsentTables>,
  { query }: { query: { before?: string | undefined; limit: number } },
): Promise<SharedRecord> {
  const person = personIn(permit, await readBook(permit));
  if (person.releases.length === 0) throw notFound();
  const categories = person.releases.map(({ information }) => information).filter(isCategory);
  const { before, limit } = query;
  const page = await readLine(permit, {
    ...{ participantIds: permit.participantIds, categories, kinds: leavingEntries, audience: 'team', limit },
    ...(before ? { before } : {}),
  });
  const entries = whatLeaves(page.items, new Set(categories));
  const partner = await writeDisclosures(permit, recordLines(person, entries));
  if (!partner) throw notFound();
  noteDeed(permit, { detail: { entries: entries.length } });
  return {
    id: person.kept.participantId,
    name: nameIn(person.kept, person.scope),
    scope: person.scope.map(scopeView),
    notice,
    entries: entries.map((one) => ({ ...entryView(one), answers: one.answers.map(entryView) })),
    ...(page.next ? { next: page.next } : {}),
  };
}
