import type { AnyPermit } from '../../../kernel/access/index.ts';
import { findByExternalIds, matchNear } from '../../people/index.ts';
import type { MatchCode } from '../domain.ts';
import type { ContactDraft, ParticipantDraft } from '../reading/record-drafts.ts';
import type { RowOutcome, RowPlanned, RowSetAside } from '../reading/row-outcome.ts';
import type { LikelyView } from '../schema/import.ts';
import type { PlannedRow } from '../store/planned-rows.ts';
import { findKnown } from '../store/rows.ts';
import { caseloadStart } from '../writing/caseload-start.ts';
import type { NameAsked } from '../writing/names-asked.ts';
import { namesAskedBy } from '../writing/names-asked.ts';
import type { Whereabouts } from '../writing/places.ts';
import { leftOutOf, matchable } from '../writing/records.ts';
import type { Names } from './place-names.ts';
import type { RowDetail, RowWarning } from './row-detail.ts';
import { firstCells, saysOf, warningOf } from './row-detail.ts';

/** What earlier rows of the same look have said. */
export interface Seen {
  keys: Set<string>;
  numbers: Set<string>;
}

export interface LookedRow extends PlannedRow {
  detail: RowDetail;
  /** For rows of people who are new: what they may be compared by. */
  draft?: ParticipantDraft;
  /** Names about which a person may have to say whose they are. */
  asked?: readonly NameAsked[];
}

/** What rows are looked at with. */
export interface Looking {
  seen: Seen;
  names: Names;
  /** The day in the organization's place, 'YYYY-MM-DD'. */
  today: string;
}

const aboutOf = ({ params }: RowSetAside): Record<string, string> | undefined => {
  const { field, why } = params;
  if (typeof field !== 'string') return undefined;
  return typeof why === 'string' ? { field, why } : { field };
};

/** `cells` is the row as it stands in the file, so that a person knows it again. */
export function lookAtSetAside(outcome: RowSetAside, cells: readonly string[]): LookedRow {
  const { source, row, code, params } = outcome;
  const detail: RowDetail = { says: firstCells(cells), params: { ...params }, warnings: [] };
  return { source, row, outcome: 'set-aside', reason: code, about: aboutOf(outcome), detail };
}

const plain = (one: RowPlanned, more: readonly RowWarning[]) => ({
  source: one.source,
  row: one.row,
  key: one.key,
  detail: { says: saysOf(one.record), params: {}, warnings: [...one.warnings.map(warningOf), ...more] },
});

const matched = (one: RowPlanned, reason: MatchCode, matchId?: string): LookedRow => ({
  ...plain(one, []),
  outcome: 'match',
  reason,
  ...(matchId === undefined ? {} : { matchId }),
});

export const contactsIn = (batch: readonly RowOutcome[]): { one: RowPlanned; draft: ContactDraft }[] =>
  batch.flatMap((one) =>
    one.result === 'record' && one.record.type === 'contact' ? [{ one, draft: one.record.fields }] : [],
  );

export const peopleIn = (batch: readonly RowOutcome[]): { one: RowPlanned; draft: ParticipantDraft }[] =>
  batch.flatMap((one) =>
    one.result === 'record' && one.record.type === 'participant' ? [{ one, draft: one.record.fields }] : [],
  );

/** What becomes of rows of contacts. */
export async function lookAtContacts(
  permit: AnyPermit,
  batch: readonly RowOutcome[],
  { seen, names }: Looking,
): Promise<LookedRow[]> {
  const rows = contactsIn(batch);
  const known = await findKnown(
    permit,
    rows.map(({ one }) => one.key),
  );
  const people = await findByExternalIds(permit, [...new Set(rows.map(({ draft }) => draft.participantId))]);
  return rows.map(({ one, draft }) => {
    const before = known.get(one.key);
    if (before) return matched(one, 'row-known', before.participantId);
    if (seen.keys.has(one.key)) return matched(one, 'row-twice');
    seen.keys.add(one.key);
    if (people.has(draft.participantId)) {
      const asked = askedOf({ coach: draft.coach }, names, names.colleagueOf);
      return { ...plain(one, contactLacks(draft, names)), outcome: 'create', asked };
    }
    const row = plain(one, []);
    const params = { given: draft.participantId };
    return { ...row, outcome: 'set-aside', reason: 'participant-unknown', detail: { ...row.detail, params } };
  });
}

/** What a contact lacks of what its row names. */
function contactLacks(draft: ContactDraft, names: Names): RowWarning[] {
  const place: RowWarning[] =
    draft.place === undefined ? [{ field: 'place', code: 'place-assumed', params: {} }] : [];
  return [...coachLacks(draft.coach, names.colleagueOf), ...place];
}

type FindCoach = Names['coachOf'];

const lackOf = { unclear: 'coach-unclear', unknown: 'coach-unknown', ended: 'coach-ended' } as const;

function coachLacks(coach: string | undefined, find: FindCoach): RowWarning[] {
  const found = coach === undefined ? undefined : find(coach).kind;
  if (coach === undefined || found === undefined || found === 'colleague') return [];
  return [{ field: 'coach', code: lackOf[found], params: { given: coach } }];
}

/** What is doubtful about the day a coach began; nothing where the coach is what is lacking. */
function startLacks(draft: ParticipantDraft, { names, today }: Looking): RowWarning[] {
  if (coachLacks(draft.coach, names.coachOf).length > 0) return [];
  const { doubt } = caseloadStart(draft, today);
  return doubt === undefined ? [] : [{ field: 'coachSince', code: doubt, params: {} }];
}

/** The names of a row that are asked about. */
function askedOf(row: Whereabouts & { coach?: string | undefined }, names: Names, find: FindCoach) {
  const placed = names.placeOf(row);
  const found = row.coach === undefined ? undefined : find(row.coach);
  return namesAskedBy({ ...row, placed, found }, names.meant, names.places);
}

function personLacks(draft: ParticipantDraft, looking: Looking): RowWarning[] {
  const { names } = looking;
  const { program, site, coach, startedOn } = draft;
  const placed = names.placeOf({ program, site });
  const lacks = [...coachLacks(coach, names.coachOf), ...startLacks(draft, looking)];
  if (placed.kind === 'unclear')
    lacks.push({ field: 'site', code: 'program-unclear', params: { given: placed.given } });
  if (placed.kind === 'closed')
    lacks.push({ field: 'program', code: 'program-closed', params: { given: placed.given } });
  const enrols = placed.kind === 'program' || placed.kind === 'missing';
  if (enrols && startedOn === undefined)
    lacks.push({ field: 'startedOn', code: 'start-unknown', params: {} });
  return lacks;
}

/** Where somebody would be and with whom, by ids: what tells who will see them. */
function groupOf({ program, site, coach }: ParticipantDraft, names: Names): Record<string, string> {
  const placed = names.placeOf({ program, site });
  const found = coach === undefined ? undefined : names.coachOf(coach);
  const places = { missing: 'new', closed: 'none', unclear: 'none', nowhere: 'none', aside: 'none' } as const;
  const place = placed.kind === 'program' ? placed.id : places[placed.kind];
  return { place, ...(found?.kind === 'colleague' ? { coachId: found.id } : {}) };
}

/** A row whose program a person leaves aside. */
const leftAside = (one: RowPlanned, given: string): LookedRow => {
  const row = plain(one, []);
  const detail = { ...row.detail, params: { given } };
  return { ...row, outcome: 'set-aside', reason: 'program-aside', detail };
};

/** What becomes of rows of people: known by row or number, likely somebody who is here, or new. */
export async function lookAtPeople(
  permit: AnyPermit,
  batch: readonly RowOutcome[],
  looking: Looking,
): Promise<LookedRow[]> {
  const { seen, names } = looking;
  const rows = peopleIn(batch);
  const known = await findKnown(
    permit,
    rows.map(({ one }) => one.key),
  );
  const numbers = rows.flatMap(({ draft }) => (draft.externalId === undefined ? [] : [draft.externalId]));
  const holders = await findByExternalIds(permit, [...new Set(numbers)]);
  const looked = rows.map(({ one, draft }): LookedRow => {
    const number = draft.externalId;
    const before = known.get(one.key);
    if (before) return matched(one, 'row-known', before.participantId);
    const asked = askedOf(draft, names, names.coachOf);
    const placed = names.placeOf(draft);
    if (placed.kind === 'aside') return { ...leftAside(one, placed.given), asked };
    const holder = number === undefined ? undefined : holders.get(number);
    if (holder !== undefined) return matched(one, 'number-known', holder);
    if (seen.keys.has(one.key)) return matched(one, 'row-twice');
    if (number !== undefined && seen.numbers.has(number)) return matched(one, 'number-twice');
    seen.keys.add(one.key);
    if (number !== undefined) seen.numbers.add(number);
    const about = groupOf(draft, names);
    return { ...plain(one, personLacks(draft, looking)), outcome: 'create', about, draft, asked };
  });
  return withLikely(permit, looked);
}

/** What becomes of the row's content where a person says it is somebody known, or an earlier row. */
export const ifSame = (
  draft: ParticipantDraft,
  than?: ParticipantDraft,
): Pick<LikelyView, 'note' | 'leftOut'> => ({
  note: draft.note !== undefined,
  leftOut: leftOutOf(draft, than),
});

/** What tells that the record says the same as the row's field already. */
const sameBy: Readonly<Record<string, string>> = {
  birthDate: 'birth-date/same',
  phone: 'phone/same',
  email: 'email/same',
};

/** Rows that may be people who are here already, for a person to decide. */
async function withLikely(permit: AnyPermit, looked: readonly LookedRow[]): Promise<LookedRow[]> {
  const fresh = looked.flatMap((one) => (one.draft ? [matchable(String(one.row), one.draft)] : []));
  const near = await matchNear(permit, fresh);
  return looked.map((one) => {
    const [first] = one.draft ? (near.get(String(one.row)) ?? []) : [];
    if (!first) return one;
    const reasons: string[] = first.reasons.flatMap(({ weight, code }) => (weight > 0 ? [code] : []));
    const { note, leftOut = [] } = one.draft ? ifSame(one.draft) : {};
    const likely: LikelyView = {
      id: first.id,
      strong: first.band === 'strong',
      reasons,
      note,
      leftOut: leftOut.filter((field) => !reasons.includes(sameBy[field] ?? '')),
    };
    return { ...one, outcome: 'likely', matchId: first.id, detail: { ...one.detail, likely } };
  });
}
