import { sawParticipants } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { findByExternalIds } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { append } from '../../timeline/index.ts';
import type { ContactDraft } from '../reading/record-drafts.ts';
import type { RowPlanned } from '../reading/row-outcome.ts';
import type { Known, SettledRow, StoredRow } from '../store/rows.ts';
import { findKnown } from '../store/rows.ts';
import { contactOf } from '../writing/records.ts';
import type { Names } from './place-names.ts';
import type { Writing } from './work.ts';

export interface Batch<Draft> {
  importId: string;
  /** The name of whoever brings the list in. */
  broughtBy: string | undefined;
  rows: readonly { one: RowPlanned; draft: Draft; stored: StoredRow }[];
  names: Names;
  /** The clock of the organization's place. */
  at: (wall: string) => Date;
  /** The day there, 'YYYY-MM-DD'. */
  today: string;
}

/** Writes some rows of contacts, each onto the line of the participant its number names. */
export async function writeContacts(permit: Writing, batch: Batch<ContactDraft>): Promise<SettledRow[]> {
  const { rows } = batch;
  const known = await findKnown(
    permit,
    rows.map(({ one }) => one.key),
  );
  const people = await findByExternalIds(permit, [...new Set(rows.map(({ draft }) => draft.participantId))]);
  const facts: NewFact[] = [];
  const settled = rows.map(({ one, draft, stored }): SettledRow => {
    const row = { source: one.source, row: one.row };
    const before = known.get(one.key);
    if (before) return { ...row, outcome: 'matched', reason: stored.reason ?? 'row-known', ...before };
    const participantId = people.get(draft.participantId);
    if (participantId === undefined) return { ...row, outcome: 'set-aside', reason: 'participant-unknown' };
    const fact = factOf(batch, draft, participantId);
    facts.push(fact);
    const record: Known = { recordId: fact.id, participantId };
    known.set(one.key, record);
    return { ...row, outcome: 'created', ...record };
  });
  await append(permit, facts);
  sawParticipants(
    permit,
    facts.map((fact) => fact.participantId),
  );
  return settled;
}

/** A coach the organization knows is named in the fact; any other name stays with the note. */
function factOf(
  { importId, names, at }: Batch<ContactDraft>,
  draft: ContactDraft,
  participantId: string,
): NewFact {
  const { coach } = draft;
  const found = coach === undefined ? undefined : names.colleagueOf(coach);
  const about = { id: newId(), participantId, happenedAt: at(draft.happenedAt), batchId: importId };
  if (coach === undefined || found === undefined) return contactOf(draft, about, []);
  if (found.kind === 'colleague') return contactOf(draft, about, [found.id]);
  return contactOf({ ...draft, note: [draft.note, coach].filter(Boolean).join('\n') }, about, []);
}
