import type { DoubtCode } from './codes.ts';
import type { JoinedRow } from './joined-row.ts';
import type { Plan } from './prepare-plan.ts';
import type { DraftFields, PlannedRecord } from './record-drafts.ts';
import { contactDraft, participantDraft } from './record-drafts.ts';
import { rowKey } from './row-key.ts';
import type { RowOutcome, Warning } from './row-outcome.ts';
import { setAside } from './row-outcome.ts';
import type { FieldValue } from './values.ts';

/** What becomes of one row, given the rows joined to it. */
export function planRow(plan: Plan, number: number, row: JoinedRow): RowOutcome {
  const rule = plan.rules.find(({ holds }) => holds(row));
  if (rule) return setAside(plan.source, number, rule.reason);
  const fields: DraftFields = {};
  const warnings = missingRows(plan, row);
  for (const { key, read } of plan.fields) {
    const outcome = read(row);
    if (outcome.kind === 'set-aside') return setAside(plan.source, number, outcome.code, outcome.params);
    if (outcome.kind === 'unread') warnings.push({ field: key, code: outcome.code, given: outcome.given });
    if (outcome.kind !== 'value') continue;
    put(fields, key, outcome.value);
    if ('doubt' in outcome)
      warnings.push({ field: key, code: outcome.doubt, given: outcome.given, ...partsOf(outcome) });
  }
  const lack = lackOf(plan, fields);
  if (lack) return lackingRow(plan, number, lack, warnings);
  const record = recordOf(plan, fields);
  return {
    source: plan.source,
    row: number,
    result: 'record',
    record,
    key: keyOf(plan, row, fields),
    warnings,
  };
}

/** Joined sources that have no row for this one: the record is made without what they would add. */
function missingRows(plan: Plan, row: JoinedRow): Warning[] {
  return plan.joined.flatMap(({ source, keyOf: keyIn }, index) =>
    row[index + 1] ? [] : [{ field: source, code: 'not-in-source', given: keyIn(row) } as const],
  );
}

/**
 * Beside a column of family names, what a full name ends with is a second given name (José María | Peña Ibáñez), unless
 * the family name stands in both.
 */
function givenBeside(
  familyName: FieldValue | undefined,
  { given, family }: { given: string; family?: string },
) {
  if (typeof familyName !== 'string' || !family) return given;
  return familyName.toLowerCase().includes(family.toLowerCase()) ? given : `${given} ${family}`;
}

/** A full name fills those parts that no column of their own has filled; its field stands behind theirs. */
function put(fields: DraftFields, key: string, value: FieldValue): void {
  if (typeof value !== 'object' || !('given' in value)) {
    fields[key] = value;
    return;
  }
  fields.givenName ??= givenBeside(fields.familyName, value);
  if (value.family) fields.familyName ??= value.family;
  if (value.chosen) fields.chosenName ??= value.chosen;
}

/** How a name was divided, where that is the doubt. */
function partsOf({ doubt, value }: { doubt: DoubtCode; value: FieldValue }): Pick<Warning, 'parts'> {
  if (doubt !== 'name-split' || typeof value !== 'object' || !('given' in value)) return {};
  return { parts: { first: value.given, last: value.family ?? '' } };
}

interface Lack {
  readonly code: 'no-name' | 'no-participant' | 'no-day';
  readonly fields: readonly string[];
}

const lacks: Readonly<Record<PlannedRecord['type'], readonly Lack[]>> = {
  participant: [{ code: 'no-name', fields: ['chosenName', 'givenName', 'familyName', 'fullName'] }],
  contact: [
    { code: 'no-participant', fields: ['participantId'] },
    { code: 'no-day', fields: ['happenedAt'] },
  ],
};

/** What a record cannot do without and this row does not give. */
function lackOf(plan: Plan, fields: DraftFields): Lack | undefined {
  return lacks[plan.mapping.record].find((lack) => lack.fields.every((key) => fields[key] === undefined));
}

function lackingRow(plan: Plan, number: number, lack: Lack, warnings: readonly Warning[]): RowOutcome {
  const why = warnings.find(({ field }) => lack.fields.includes(field));
  if (!why) return setAside(plan.source, number, lack.code);
  const { field, code, given } = why;
  return setAside(plan.source, number, 'field-unreadable', { field, why: code, given });
}

function recordOf({ mapping }: Plan, fields: DraftFields): PlannedRecord {
  return mapping.record === 'participant'
    ? { type: 'participant', fields: participantDraft.parse(fields) }
    : { type: 'contact', fields: contactDraft.parse(fields) };
}

function keyOf({ mapping, identity }: Plan, row: JoinedRow, fields: DraftFields): string {
  const content =
    identity.length > 0
      ? identity.map(({ column, read }) => [column, read(row).trim()] as const)
      : Object.entries(fields);
  return rowKey(mapping.record, content);
}
