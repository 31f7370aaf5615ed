import { sawParticipants } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { enrolledFact, insertEpisodes } from '../../episodes/index.ts';
import type { NewPerson } from '../../people/index.ts';
import { addNumber, addParticipants, findByExternalIds, getParticipants } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { append } from '../../timeline/index.ts';
import type { ParticipantDraft } from '../reading/record-drafts.ts';
import type { SettledRow, StoredRow } from '../store/rows.ts';
import { findKnown, rowsAt } from '../store/rows.ts';
import { caseloadStart } from '../writing/caseload-start.ts';
import { noteOf, personOf } from '../writing/records.ts';
import type { KnownThings, Settled } from '../writing/settle.ts';
import { settlePerson } from '../writing/settle.ts';
import type { Writing } from './work.ts';
import type { Batch } from './write-contacts.ts';

/** Somebody to be filed, with what their first day on the line says. */
interface Filing {
  person: NewPerson & { id: string };
  draft: ParticipantDraft;
  programId: string | undefined;
}

/** Writes some rows of people: those who are new are filed, the others only counted as matched. */
export async function writePeople(permit: Writing, batch: Batch<ParticipantDraft>): Promise<SettledRow[]> {
  const known = await readKnown(permit, batch);
  const filings: Filing[] = [];
  const settled: SettledRow[] = [];
  const notes: NewFact[] = [];
  for (const { one, draft, stored } of batch.rows) {
    const same = sameAs(stored);
    const found = settlePerson({ row: one.row, key: one.key, number: draft.externalId, same }, known);
    const row = { source: one.source, row: one.row };
    if (found.kind === 'matched') {
      const known = { ...row, ...(await matched(permit, found, stored)) };
      settled.push(known);
      if (found.reason === 'decided-same') notes.push(...notesOf(permit, batch, known.participantId, draft));
    } else if (wasOnlyLike(stored)) settled.push(leftOut(one));
    else {
      const filing = filingOf(batch, draft);
      filings.push(filing);
      settled.push({ ...row, outcome: 'created', ...recordOf(filing.person.id) });
    }
    remember(known, one, draft, settled.at(-1)?.participantId);
  }
  await file(permit, batch, filings);
  if (notes.length === 0) return settled;
  await append(permit, notes);
  sawParticipants(
    permit,
    notes.map(({ participantId }) => participantId),
  );
  return settled;
}

/** A row that would be known by an earlier row of its file is left out with that row. */
const wasOnlyLike = ({ outcome, reason = '', decision, matchRow }: StoredRow): boolean =>
  (outcome === 'match' && reason.endsWith('-twice')) || (decision === 'same' && matchRow !== undefined);

export const leftOut = ({ source, row }: { source: string; row: number }): SettledRow => ({
  source,
  row,
  outcome: 'set-aside',
  reason: 'left-out',
});

/** The note a row gives, as of the day it is brought in: when it was first written down, no list tells. */
function notesOf(
  permit: Writing,
  { importId, broughtBy }: Batch<ParticipantDraft>,
  participantId: string | undefined,
  { note }: ParticipantDraft,
): NewFact[] {
  if (note === undefined || participantId === undefined) return [];
  const about = { id: newId(), participantId, happenedAt: permit.now, batchId: importId };
  return [noteOf(note, about, broughtBy)];
}

const recordOf = (id: string) => ({ recordId: id, participantId: id });

function remember(
  known: KnownThings,
  one: { row: number; key: string },
  draft: ParticipantDraft,
  participantId: string | undefined,
): void {
  if (participantId === undefined) return;
  known.rows.set(one.row, participantId);
  known.keys.set(one.key, recordOf(participantId));
  if (draft.externalId !== undefined) known.numbers.set(draft.externalId, participantId);
}

async function readKnown(permit: Writing, { importId, rows }: Batch<ParticipantDraft>): Promise<KnownThings> {
  const [first] = rows;
  const numbers = rows.flatMap(({ draft }) => (draft.externalId === undefined ? [] : [draft.externalId]));
  const likeRows = rows.flatMap(({ stored }) => (stored.matchRow === undefined ? [] : [stored.matchRow]));
  const earlier = first
    ? await rowsAt(permit, importId, first.one.source, likeRows)
    : new Map<number, StoredRow>();
  const became = [...earlier].flatMap(([row, { participantId }]): [number, string][] =>
    participantId === undefined ? [] : [[row, participantId]],
  );
  return {
    keys: await findKnown(
      permit,
      rows.map(({ one }) => one.key),
    ),
    numbers: await findByExternalIds(permit, [...new Set(numbers)]),
    rows: new Map(became),
  };
}

function sameAs({ decision, matchId, matchRow }: StoredRow) {
  if (decision !== 'same') return undefined;
  if (matchRow !== undefined) return { row: matchRow };
  return matchId === undefined ? undefined : { participantId: matchId };
}

/** A record merged since stands for the one it was merged into. */
async function matched(
  permit: Writing,
  { reason, record, adds }: Extract<Settled, { kind: 'matched' }>,
  stored: StoredRow,
): Promise<Omit<SettledRow, 'source' | 'row'>> {
  const why = stored.outcome === 'match' ? (stored.reason ?? reason) : reason;
  if (reason !== 'decided-same') return { outcome: 'matched', reason: why, ...record };
  const [person] = await getParticipants(permit, [record.participantId]);
  const participantId = person?.mergedInto ?? record.participantId;
  const added = adds !== undefined && (await addNumber(permit, participantId, adds));
  return {
    outcome: 'matched',
    reason: why,
    ...recordOf(participantId),
    ...(added ? { numberAdded: adds } : {}),
  };
}

function filingOf({ names, at, today }: Batch<ParticipantDraft>, draft: ParticipantDraft): Filing {
  const { program, site, coach, startedOn } = draft;
  const placed = names.placeOf({ program, site });
  const found = coach === undefined ? undefined : names.coachOf(coach);
  const since = startedOn === undefined ? undefined : at(startedOn);
  const programId = placed.kind === 'program' ? placed.id : undefined;
  // Where the list does not tell since when they walk together, the program's start day would be made up.
  const began = caseloadStart(draft, today).since;
  const span = began === undefined ? {} : { since: at(began) };
  const staff = found?.kind === 'colleague' ? [{ staffId: found.id, ...span }] : [];
  const person = personOf(draft, {
    id: newId(),
    programIds: programId === undefined ? [] : [programId],
    caseload: staff,
    since,
  });
  return { person: { ...person, id: person.id ?? newId() }, draft, programId };
}

/** Files people, with the enrolment and the note their row gives. Without a start day no enrolment is made up. */
async function file(
  permit: Writing,
  batch: Batch<ParticipantDraft>,
  filings: readonly Filing[],
): Promise<void> {
  const { importId, names } = batch;
  if (filings.length === 0) return;
  await addParticipants(
    permit,
    filings.map(({ person }) => person),
  );
  const enrolled = filings.flatMap(({ person, draft: { startedOn }, programId }) =>
    startedOn === undefined || programId === undefined
      ? []
      : [{ id: newId(), participantId: person.id, programId, startedOn }],
  );
  await insertEpisodes(permit, enrolled);
  const programs = new Map(names.places.programs.map((one) => [one.id, one.name]));
  const facts: NewFact[] = [
    ...enrolled.map((one) => ({
      ...enrolledFact(one, programs.get(one.programId) ?? ''),
      batchId: importId,
    })),
    ...filings.flatMap(({ person, draft }) => notesOf(permit, batch, person.id, draft)),
  ];
  await append(permit, facts);
  sawParticipants(
    permit,
    filings.map(({ person }) => person.id),
  );
}
