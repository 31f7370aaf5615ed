import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { StaffActor } from '../../kernel/access/index.ts';
import type { House } from '../../testing/house.ts';
import { openHouse } from '../../testing/house.ts';
import type { TestOrganization } from '../organizations/testing.ts';
import { anOrganization } from '../organizations/testing.ts';
import { aManager, aParticipant } from '../people/testing.ts';
import type { Columns, ImportView } from './schema/import.ts';
import { doIt, lookAtFile, readIt, readRowsOf } from './testing.ts';

const house: House = await openHouse();
let place: TestOrganization;
let manager: StaffActor;

beforeEach(async () => {
  place = await anOrganization(house);
  manager = await aManager(house, place);
  const [birthOn, programIds] = ['1988-05-26', [place.programId]];
  await aParticipant(house, place, {
    chosenName: 'Isolde',
    givenName: 'Isolde',
    familyName: 'Ferrant',
    birthOn,
    phone: '+12025550143',
    programIds,
  });
});
afterAll(() => house.close());

const file = `First name,Last name,Date of birth,Phone,Program,Notes
Isolde,Ferrant,05/26/1988,202-555-0143,Night school,Prefers mornings.
Anna,Lindqvist,07/19/1966,315-555-0101,Night school,
Anna,Lindqvist,07/19/1966,315-555-0102,Night school,
Cy,Cruz,12/24/1990,,Night school,
`;

const decide = (id: string, row: number, decision: 'same' | 'new') =>
  house.as(manager).post(`/imports/${id}/decisions`, { rows: [{ source: 'file', row }], decision });
const leaveOut = (id: string, row: number, leftOut: boolean) =>
  house.as(manager).post(`/imports/${id}/left-out`, { rows: [{ source: 'file', row }], leftOut });

/** As a press of the page does: other columns, and every row is looked at anew. */
async function lookWith(view: ImportView, change: (columns: Columns) => Columns): Promise<ImportView> {
  const { columns, version } = await readIt(house, manager, view.id);
  if (!columns) throw new Error('An import of the page has columns.');
  const changed = await house.as(manager).put(`/imports/${view.id}/columns`, { ...change(columns), version });
  expect(changed.status).toBe(200);
  return doIt(house, manager, view.id, 'look');
}

const without =
  (...fields: string[]) =>
  (columns: Columns): Columns => ({
    ...columns,
    columns: Object.fromEntries(Object.entries(columns.columns).filter(([field]) => !fields.includes(field))),
  });

const decisions = async (id: string) =>
  (await readRowsOf(house, manager, id)).map(({ row, decision, leftOut }) => [row, decision ?? leftOut]);

async function decided(): Promise<ImportView> {
  const looked = await lookAtFile(house, manager, file);
  expect(looked.totals).toMatchObject({ rows: 4, created: 4, likely: 2 });
  await decide(looked.id, 2, 'same');
  await decide(looked.id, 4, 'new');
  await leaveOut(looked.id, 5, true);
  const { version } = await readIt(house, manager, looked.id);
  const chosen = { name: 'Night school', kind: 'vocational', version };
  expect((await house.as(manager).put(`/imports/${looked.id}/program-kind`, chosen)).status).toBe(200);
  return readIt(house, manager, looked.id);
}
const asDecided = [
  [2, 'same'],
  [3, undefined],
  [4, 'new'],
  [5, true],
];

test('leaving the notes out before agreeing keeps every decision that was made', async () => {
  const before = await decided();
  const after = await lookWith(before, without('note'));
  expect(after.columns?.columns.note).toBeUndefined();
  expect(await decisions(after.id)).toEqual(asDecided);
  expect(after.totals).toEqual(before.totals);
  expect(after.totals).toMatchObject({ created: 2, matched: 1, setAside: { 'left-out': 1 }, likely: 2 });
  expect(after.plan.programs).toEqual([{ name: 'Night school', kind: 'vocational' }]);
  expect(after.plan.unkept).toEqual([]);
  const done = await doIt(house, manager, after.id, 'agree');
  expect(done.totals).toMatchObject({ created: 2, matched: 1, setAside: { 'left-out': 1 } });
});

test('looking again without another change keeps them too', async () => {
  const { id } = await decided();
  await doIt(house, manager, id, 'look');
  expect(await decisions(id)).toEqual(asDecided);
});

test('what could not be kept is said with its rows, and holds again when the columns are as they were', async () => {
  const before = await decided();
  const columns = before.columns?.columns ?? {};
  // Without phone and birthday nobody is like anybody: the one who was the same would be added.
  const other = await lookWith(before, without('phone', 'birthDate', 'familyName'));
  expect(other.plan.unkept).toContainEqual({ code: 'like-nobody', rows: [2], more: 0 });
  expect(other.totals).toMatchObject({ setAside: { 'left-out': 1 } });
  const back = await lookWith(other, (now) => ({ ...now, columns }));
  expect(back.plan.unkept).toEqual([]);
  expect(await decisions(back.id)).toEqual(asDecided);
});

test('a row that was taken in again stays in, however often it is looked at', async () => {
  const { id } = await decided();
  await doIt(house, manager, id, 'look');
  await leaveOut(id, 5, false);
  await doIt(house, manager, id, 'look');
  expect(await decisions(id)).toEqual([
    [2, 'same'],
    [3, undefined],
    [4, 'new'],
    [5, undefined],
  ]);
});

test('what was decided about somebody is erased with them', async () => {
  const { id } = await lookWith(await decided(), without('phone', 'birthDate', 'familyName'));
  const { db } = house.database.behind;
  await sql`select erase_imports(org_id, array_agg(match_id)) from import_decisions
    where import_id = ${id}::uuid and match_id is not null group by org_id`.execute(db);
  const { rows } = await sql`select row_number from import_decisions where import_id = ${id}::uuid`.execute(
    db,
  );
  expect(rows).not.toContainEqual({ row_number: 2 });
});

test('what was decided is forgotten once the import is done or thrown away', async () => {
  const count = async (id: string): Promise<number> => {
    const { rows } = await sql`select from import_decisions where import_id = ${id}::uuid`.execute(
      house.database.behind.db,
    );
    return rows.length;
  };
  const first = await lookWith(await decided(), without('phone', 'birthDate', 'familyName'));
  expect(await count(first.id)).toBeGreaterThan(0);
  await doIt(house, manager, first.id, 'agree');
  expect(await count(first.id)).toBe(0);
});
