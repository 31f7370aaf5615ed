import { sql } from 'kysely';
import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { asGuest, handle } from '../../kernel/access/index.ts';
import type { Day } from '../../lib/dates.ts';
import { dayIn } from '../../lib/dates.ts';
import { effectivePart2 } from './domain.ts';
import type { OrganizationChange, OrganizationFacts, Part2View } from './schema.ts';
import type { OrganizationRow, OrganizationTables, UnitRow } from './tables.ts';

type P<Action extends string> = Permit<Action, OrganizationTables>;

type Part2Row = Pick<UnitRow, 'part2_status' | 'part2_reviewed_by' | 'part2_reviewed_on' | 'part2_reason'>;

export const part2Of = (row: Part2Row): ReturnType<typeof Part2View.parse> => ({
  status: row.part2_status,
  effective: effectivePart2(row.part2_status),
  reviewedBy: row.part2_reviewed_by,
  reviewedOn: row.part2_reviewed_on,
  reason: row.part2_reason,
});

const factsOf = (
  row: Omit<OrganizationRow, 'version' | 'created_at'> & { version: number },
): OrganizationFacts => ({
  id: row.org_id,
  name: row.name,
  language: row.language,
  timeZone: row.time_zone,
  invented: row.invented,
  success: row.success,
  part2: part2Of(row),
  helplineConfirmedOn: row.helpline_confirmed_on,
  helpLineName: row.help_line_name,
  helpLineNumber: row.help_line_number,
  helpLineWhen: row.help_line_when,
  version: row.version,
});

/** The organization of the permit, or undefined before it is made. */
export async function findOrganization(permit: AnyPermit): Promise<OrganizationFacts | undefined> {
  const row = await asGuest<OrganizationTables>(permit)
    .selectFrom('organizations')
    .selectAll()
    .where('org_id', '=', permit.orgId)
    .executeTakeFirst();
  return row && factsOf(row);
}

export interface NewOrganization {
  name: string;
  language: OrganizationFacts['language'];
  timeZone: string;
  success: OrganizationFacts['success'];
  invented?: boolean;
  part2Status?: Part2Row['part2_status'];
  part2Reason?: string;
  helplineConfirmed?: boolean;
  helpLineName?: string | undefined;
  helpLineNumber?: string | undefined;
}

/** Makes the organization of the permit: its id is `permit.orgId`. `reviewer` is who answered the Part 2 question. */
export async function insertOrganization(
  permit: AnyPermit,
  made: NewOrganization,
  reviewer: string,
): Promise<void> {
  // Nothing in the database knows the time zone of an organization that is only being made.
  const today = dayIn(made.timeZone, permit.now);
  const reviewed = (made.part2Status ?? 'undetermined') !== 'undetermined';
  await asGuest<OrganizationTables>(permit)
    .insertInto('organizations')
    .values({
      org_id: permit.orgId,
      name: made.name,
      language: made.language,
      time_zone: made.timeZone,
      invented: made.invented ?? false,
      success: made.success,
      helpline_confirmed_on: made.helplineConfirmed ? today : null,
      help_line_name: made.helpLineName ?? null,
      help_line_number: made.helpLineNumber ?? null,
      help_line_when: null,
      part2_status: made.part2Status ?? 'undetermined',
      part2_reviewed_by: reviewed ? reviewer : null,
      part2_reviewed_on: reviewed ? today : null,
      part2_reason: made.part2Reason ?? null,
    })
    .execute();
}

/** Absent leaves the line as it is. */
const helpLineOf = ({ helpLineName, helpLineNumber, helpLineWhen }: OrganizationChange) =>
  helpLineName === undefined
    ? {}
    : {
        help_line_name: helpLineName,
        help_line_number: helpLineNumber ?? null,
        help_line_when: helpLineName === null ? null : (helpLineWhen ?? null),
      };

/** False when the version was not the one given, or there is none. */
export async function updateOrganization(
  permit: P<'organization.edit'>,
  change: OrganizationChange,
): Promise<boolean> {
  const today = dayIn(change.timeZone, permit.now);
  const result = await handle(permit)
    .updateTable('organizations')
    .set((eb) => ({
      name: change.name,
      language: change.language,
      time_zone: change.timeZone,
      success: change.success,
      helpline_confirmed_on: change.helplineConfirmed
        ? eb.fn.coalesce('helpline_confirmed_on', eb.val(today))
        : null,
      ...helpLineOf(change),
      version: eb('version', '+', 1),
    }))
    .where('org_id', '=', permit.orgId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Today, by the organization's own clock, somebody checked the help numbers; nothing that is being written here is out of date by it. */
export async function confirmHelp(permit: P<'organization.confirm-help'>): Promise<void> {
  await handle(permit)
    .updateTable('organizations')
    .set({ helpline_confirmed_on: sql<Day>`org_today(${permit.now})` })
    .where('org_id', '=', permit.orgId)
    .execute();
}

export interface Part2Decision {
  status: Part2Row['part2_status'];
  reason?: string | undefined;
  version: number;
  reviewer: string;
}

const part2Columns = (permit: AnyPermit, { status, reviewer, reason }: Part2Decision) => {
  const reviewed = status !== 'undetermined';
  return {
    part2_status: status,
    part2_reviewed_by: reviewed ? reviewer : null,
    part2_reviewed_on: reviewed ? sql<Day>`org_today(${permit.now})` : null,
    part2_reason: reason ?? null,
    version: sql<number>`version + 1`,
  };
};

/** False when the version was another. */
export async function updatePart2(
  permit: P<'organization.review-part2'>,
  decision: Part2Decision,
): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('organizations')
    .set(part2Columns(permit, decision))
    .where('org_id', '=', permit.orgId)
    .where('version', '=', decision.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False when the version was another, or no unit has that id. */
export async function updatePart2OfUnit(
  permit: P<'organization.review-part2'>,
  decision: Part2Decision,
  unitId: string,
): Promise<boolean> {
  const result = await handle(permit)
    .updateTable('units')
    .set(part2Columns(permit, decision))
    .where('org_id', '=', permit.orgId)
    .where('id', '=', unitId)
    .where('version', '=', decision.version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
