import { sql } from 'kysely';
import type { AccessTieRow, KernelTables } from '../db/tables.ts';
import type { AnyPermit } from './permit.ts';
import { asGuest } from './permit.ts';
import type { Ties } from './policy.ts';

type TieKind = AccessTieRow['kind'];
/** `granted` is no row of ties: it says that a grant of a consent runs for the partner who asks. */
type OpenedTie = TieKind | 'granted';

interface Tie {
  participantId: string;
  kind: TieKind;
  targetId: string;
}

/** A row of an act's opening; without a tie where there is none. */
export interface Opened {
  tie: OpenedTie | null;
  target_id: string | null;
}

/** Tells the opening's rows from those that came along with it. */
export const isOpened = (row: object): row is Opened => 'tie' in row;

/** The ties of one participant as they stand, or undefined when the organization knows nobody by that id. */
export function tiesFrom(participantId: string, opened: readonly Opened[]): Ties | undefined {
  const tied = opened.filter((row): row is { tie: OpenedTie; target_id: string } => row.tie !== null);
  if (tied.length === 0) return undefined;
  const targets = (...kinds: OpenedTie[]) =>
    tied.filter((row) => kinds.includes(row.tie)).map((row) => row.target_id);
  return {
    participantIds: [participantId, ...targets('merged')],
    programIds: targets('program'),
    staffIds: targets('caseload', 'cover', 'on-call'),
    familyIds: targets('family'),
    suggestingIds: targets('suggests'),
    guardianIds: targets('guardian'),
    nightIds: targets('night'),
    grantedIds: targets('granted'),
  };
}

/** Ties a participant to a program or a staff member (or renews the tie), inside the act that makes it true. */
export async function tie(
  permit: AnyPermit,
  tie: Tie,
  span: { since?: Date; until?: Date } = {},
): Promise<void> {
  await tieMany(permit, [{ ...tie, ...span }]);
}

export interface SpannedTie extends Tie {
  since?: Date;
  until?: Date;
  /** Of a `night`: from when on what was said is opened. */
  seenFrom?: Date;
}

// Seven values a row; PostgreSQL takes 65,535 a statement.
const tiesAtOnce = 5000;

/** Many ties in one statement; of two for the same pair and kind the later in the list holds. */
export async function tieMany(permit: AnyPermit, ties: readonly SpannedTie[]): Promise<void> {
  const distinct = new Map(ties.map((one) => [`${one.participantId} ${one.kind} ${one.targetId}`, one]));
  const rows = [...distinct.values()].map((one) => ({
    org_id: permit.orgId,
    participant_id: one.participantId,
    kind: one.kind,
    target_id: one.targetId,
    since: one.since ?? permit.now,
    until: one.until ?? null,
    seen_from: one.seenFrom ?? null,
  }));
  for (let from = 0; from < rows.length; from += tiesAtOnce) {
    await asGuest<KernelTables>(permit)
      .insertInto('access_ties')
      .values(rows.slice(from, from + tiesAtOnce))
      .onConflict((oc) =>
        oc.columns(['org_id', 'participant_id', 'kind', 'target_id']).doUpdateSet((eb) => ({
          since: eb.ref('excluded.since'),
          until: eb.ref('excluded.until'),
          seen_from: eb.ref('excluded.seen_from'),
        })),
      )
      .execute();
  }
}

/** Ends a tie at the moment of the act; the row stays, so that access in the past can be explained. */
export async function untie(permit: AnyPermit, tie: Tie): Promise<void> {
  await untieAll(permit, { participantIds: [tie.participantId], kind: tie.kind, targetIds: [tie.targetId] });
}

/** Ends every tie of this kind, or of these, between any of these participants and any of these targets. */
export async function untieAll(
  permit: AnyPermit,
  ties: {
    participantIds: readonly string[];
    kind: TieKind | readonly TieKind[];
    targetIds: readonly string[];
  },
): Promise<void> {
  if (ties.participantIds.length === 0 || ties.targetIds.length === 0) return;
  await asGuest<KernelTables>(permit)
    .updateTable('access_ties')
    .set({ until: permit.now })
    .where('org_id', '=', permit.orgId)
    .where('participant_id', 'in', [...ties.participantIds])
    .where('kind', 'in', [ties.kind].flat())
    .where('target_id', 'in', [...ties.targetIds])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', permit.now)]))
    .execute();
}

/** A tie that stands. A cover tells as well since when the person is on the caseload that is covered. */
export interface StandingTie extends Tie {
  since: Date;
  walkedSince?: Date;
}

/** Every tie that holds now to any of these targets, such as the caseloads of some coaches; at most `limit`. */
export async function listTies(
  permit: AnyPermit,
  kinds: readonly TieKind[],
  targetIds: readonly string[],
  limit = 50_000,
): Promise<StandingTie[]> {
  if (targetIds.length === 0) return [];
  const rows = await asGuest<KernelTables>(permit)
    .selectFrom('access_ties')
    .select(['participant_id', 'kind', 'target_id', 'since', walkedSince(permit).as('walked_since')])
    .where('org_id', '=', permit.orgId)
    .where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
    .where(sql<boolean>`target_id = any(${[...targetIds]}::uuid[])`)
    .where((eb) =>
      eb.or([eb('since', '<=', permit.now), eb('kind', 'not in', ['cover', 'guardian', 'night'])]),
    )
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', permit.now)]))
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    kind: row.kind,
    targetId: row.target_id,
    since: row.since,
    ...(row.walked_since ? { walkedSince: row.walked_since } : {}),
  }));
}

/** The first caseload a covered person is on now: cover begins on a day that says nothing about them. */
const walkedSince = (permit: AnyPermit) => sql<Date | null>`
  case when kind = 'cover' then (
    select min(walk.since) from access_ties walk
    where walk.org_id = access_ties.org_id and walk.participant_id = access_ties.participant_id
      and walk.kind = 'caseload' and (walk.until is null or walk.until > ${permit.now})) end`;
