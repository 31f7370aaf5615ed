import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from './header.ts';
import { readMapping } from './mapping.ts';
import { planRows } from './plan-rows.ts';
import { preparePlan } from './prepare-plan.ts';
import type { PlanCounts, RowPlanned } from './row-outcome.ts';
import { noCounts } from './row-outcome.ts';
import type { Table } from './table.ts';
import { context, sharedData, sheetsOf } from './testing.ts';

const folder = sharedData('ctn0094/tables');
const guides = resolve(import.meta.dirname, '../../../../docs/guides');

interface Planned {
  readonly counts: PlanCounts;
  readonly records: readonly RowPlanned[];
  readonly notices: readonly unknown[];
}

async function planned(name: string): Promise<Planned> {
  const started = performance.now();
  const read = readMapping(readFileSync(join(guides, name), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const tables: Record<string, Table> = {};
  for (const [source, { file }] of Object.entries(read.mapping.sources)) {
    const [sheet] = (await sheetsOf(readFileSync(join(folder ?? '', file)), file)).sheets;
    if (sheet) tables[source] = readTable(sheet);
  }
  const readAt = performance.now();
  const plan = preparePlan(read.mapping, tables, context);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan.problems));
  const counts = noCounts();
  const records = [...planRows(plan, counts)].filter((outcome) => outcome.result === 'record');
  const times = `${Math.round(readAt - started)} ms to read, ${Math.round(performance.now() - readAt)} ms to plan`;
  process.stdout.write(`${name}: ${JSON.stringify(counts)}; ${times}\n`);
  return { counts, records, notices: plan.notices };
}

function tally(values: readonly unknown[]): Record<string, number> {
  const groups = [...Map.groupBy(values, String)];
  return Object.fromEntries(groups.map(([key, all]) => [key, all.length]));
}

describe.runIf(folder)('the recipe for CTN-0094', () => {
  it('makes 3,560 participants out of three tables, each row taken in', async () => {
    const { counts, records, notices } = await planned('ctn0094.people.json');
    expect(counts).toEqual({ rows: 10_680, records: 3_560, joined: 7_120, setAside: {}, warnings: {} });
    expect(notices).toEqual([]);
    expect(records[0]?.record).toEqual({
      type: 'participant',
      fields: { externalId: '8', chosenName: 'Participant 8', site: 'Site 29', startedOn: '2020-01-01' },
    });
    expect(new Set(records.map(({ record }) => 'site' in record.fields && record.fields.site)).size).toBe(32);
  });

  it('accounts for all 53,899 visits', async () => {
    const { counts, records, notices } = await planned('ctn0094.visits.json');
    expect(counts).toEqual({
      rows: 53_899,
      records: 42_247,
      joined: 0,
      setAside: { 'no-day': 10_818, 'study-mark': 831, 'kind-unknown': 3 },
      warnings: {},
    });
    expect(notices).toEqual([]);
    // 40,977 visits, 25 final ones and 1,087 of blank kind that took place; 75 MISSING and 83 with a day but no visit.
    const outcomes = records.map(({ record }) => record.type === 'contact' && record.fields.outcome);
    expect(tally(outcomes)).toEqual({ kept: 42_089, missed: 158 });
  });

  it('knows the one exact duplicate again, and no other row', async () => {
    const { records } = await planned('ctn0094.visits.json');
    const again = [...Map.groupBy(records, ({ key }) => key).values()].filter((rows) => rows.length > 1);
    expect(again.map((rows) => rows.map(({ record }) => record.fields))).toEqual([
      Array(2).fill({
        participantId: '696',
        happenedAt: '2020-02-13',
        place: 'clinic',
        outcome: 'kept',
        note: 'Study visit P1Unsc',
      }),
    ]);
  });
});
