import { expect, it } from 'vitest';
import { doors } from '../../src/web/modules.ts';
import { isTest, readSources } from './sources.ts';

const sources = readSources('src').filter(({ path }) => !isTest(path));
const roomsOfReports = doors.filter(({ pages }) => pages.some(({ path }) => path.startsWith('/reports/')));
const inRoom = (name: string) => sources.filter(({ path }) => path.startsWith(`src/modules/${name}/`));

it('there are reports', () => {
  expect(roomsOfReports.map(({ name }) => name).toSorted()).toEqual(['episodes', 'recovery-capital']);
});

it.each(roomsOfReports.map(({ name }) => name))(
  'the report of %s hides small counts by the one rule',
  (name) => {
    const users = inRoom(name).filter(({ text }) => /from '[^']*lib\/small-cells\.ts'/.test(text));
    expect(users.length).toBeGreaterThan(0);
  },
);

it.each(roomsOfReports.map(({ name }) => name))(
  'the report of %s prints the definitions of success it used',
  (name) => {
    expect(inRoom(name).filter(({ text }) => text.includes('<SuccessUsed')).length).toBeGreaterThan(0);
  },
);

it('the fewest that a report tells of stands in one place', () => {
  const others = sources.filter(
    ({ path, text }) => path !== 'src/lib/small-cells.ts' && /fewest\w* = 11/.test(text),
  );
  expect(others).toEqual([]);
});

it('no report leaves the definitions to another page', () => {
  const prints = sources.filter(({ path, text }) => path.includes('/web/') && text.includes('coaches.print'));
  expect(prints.every(({ text }) => text.includes('<SuccessHere'))).toBe(true);
});
