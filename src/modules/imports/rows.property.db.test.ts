import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import { openHouse } from '../../testing/house.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager } from '../people/testing.ts';
import { setAsideOf } from './domain.ts';
import type { ImportView } from './schema/import.ts';
import { bringIn, doIt, lookAtFile, readRowsOf, sayNames } from './testing.ts';

const house = await openHouse();
afterAll(() => house.close());

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const day = oneOf('', '01/31/2026', '2026-02-30', 'May', '31/31/2020', '2025-12-01', '4/5/26');

const person = fc.record({
  ID: oneOf('', '1', '2', '3', ' 4 ', '0005', '#N/A'),
  'First name': oneOf('', 'Ada', 'Bo', 'Ñandú', '-', 'Ada, Jr.', '"Cy"', '=SUM(1)'),
  'Last name': oneOf('', 'Abel', 'O’Brien', 'de la Cruz'),
  'Date of birth': day,
  Phone: oneOf('', '202-555-0101', '0101', 'call sister', '(202) 555-0102 or 202 555 0103'),
  Email: oneOf('', 'ada@example.org', 'not an address'),
  Program: oneOf('', 'Coaching', 'Evening', 'Brand new', 'brand  NEW', 'Another'),
  'Start date': day,
  Notes: oneOf('', 'Likes tea.\nTwo lines.', 'Total'),
});

const contact = fc.record({
  'Participant ID': oneOf('', '1', '2', '3', '5', '0005', '77'),
  Date: day,
  Place: oneOf('', 'home', 'office', 'the moon'),
  Minutes: oneOf('', '30', '1:15', 'long'),
  Outcome: oneOf('', 'kept', 'missed', 'maybe'),
  Notes: oneOf('', 'Walked.'),
});

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function csvOf(rows: readonly Record<string, string>[], noise: readonly string[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','));
  return [names.join(','), ...lines, ...noise].join('\n');
}

const noise = fc.array(oneOf(',,', 'Total,3', '', 'x,y,z,a,b,c,d,e,f,g,h'), { maxLength: 3 });
const rowsIn = (csv: string, extra: number): number => csv.split('\n').length - 1 - extra;

/** Every other program that is not here is left aside, and the others are one that is. */
async function sayEveryOther(manager: StaffActor, { id, file, here }: ImportView): Promise<void> {
  const [program] = here?.programs ?? [];
  const asked = (file?.names ?? []).filter(({ kind }) => kind === 'program');
  if (!program || asked.length === 0) return;
  const names = asked.map(({ kind, name }, at) => ({
    kind,
    name,
    meaning: at % 2 === 0 ? ('aside' as const) : { id: program.id },
  }));
  await sayNames(house, manager, id, names);
}

async function checkAddsUp(manager: StaffActor, csv: string): Promise<void> {
  const looked = await lookAtFile(house, manager, csv, 'rows.csv');
  // A list whose columns say too little is not agreed to, and why is told.
  if (looked.state === 'open') return expect(looked.plan.problems).not.toEqual([]);
  await sayEveryOther(manager, looked);
  const done = await doIt(house, manager, looked.id, 'agree');
  const { totals } = done;
  if (!totals) throw new Error('An import that is done has totals.');
  const sum = totals.created + totals.matched + totals.joined + setAsideOf(totals);
  expect(sum).toBe(totals.rows);
  const rows = await readRowsOf(house, manager, done.id);
  expect(rows).toHaveLength(totals.rows);
  expect(rows.every((row) => row.outcome !== 'set-aside' || row.reason !== undefined)).toBe(true);
  // The same again adds nothing; undone and brought in once more it adds the same again.
  const again = await bringIn(house, manager, csv, 'rows.csv');
  expect(again.totals).toMatchObject({ rows: totals.rows, created: 0, setAside: totals.setAside });
  await doIt(house, manager, again.id, 'undo');
  await doIt(house, manager, done.id, 'undo');
  const anew = await bringIn(house, manager, csv, 'rows.csv');
  expect(anew.totals).toEqual(totals);
}

test('whatever list of people comes, each row is created, matched or set aside with a reason, and known again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), noise, async (rows, extra) => {
      const place = await anOrganization(house);
      await checkAddsUp(await aManager(house, place), csvOf(rows, extra));
    }),
    { numRuns: 8 },
  );
}, 240_000);

test('whatever list of contacts comes, each row is created, matched or set aside with a reason, and known again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { minLength: 1, maxLength: 15 }), noise, async (rows, extra) => {
      const place = await anOrganization(house);
      const manager = await aManager(house, place);
      await bringIn(house, manager, 'ID,First name\n1,Ada\n2,Bo\n5,Cy\n');
      await checkAddsUp(manager, csvOf(rows, extra));
    }),
    { numRuns: 8 },
  );
}, 240_000);

test('no line of a file is counted twice or not at all', async () => {
  const place = await anOrganization(house);
  const manager = await aManager(house, place);
  const csv = 'First name,Last name\nAda,Abel\n\nTotal,2\nFirst name,Last name\nBo,Bell\n';
  const done = await bringIn(house, manager, csv);
  expect(done.totals).toMatchObject({
    rows: rowsIn(csv, 1),
    created: 2,
    setAside: { 'blank-row': 1, 'totals-row': 1, 'repeated-header': 1 },
  });
});
