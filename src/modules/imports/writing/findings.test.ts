import { expect, test } from 'vitest';
import { findingsOf, gatherFinding, noFindings } from './findings.ts';

const coach = (given: string) => ({ field: 'coach', code: 'coach-unknown', params: { given } });

test('cells that could not be taken are told by their values, the most frequent first, and counted', () => {
  const found = noFindings();
  for (const name of ['Sam', 'Rosa', 'Sam', 'Ines', 'Lou', 'Kit', 'Max']) gatherFinding(found, coach(name));
  gatherFinding(found, { field: 'birthDate', code: 'date-impossible', params: { given: '29/2/2001' } });
  gatherFinding(found, { field: 'place', code: 'place-assumed', params: {} });
  expect(findingsOf(found)).toEqual([
    { field: 'coach', code: 'coach-unknown', count: 7, values: ['Sam', 'Rosa', 'Ines', 'Lou'], more: 2 },
    { field: 'birthDate', code: 'date-impossible', count: 1, values: ['29/2/2001'], more: 0 },
    { field: 'place', code: 'place-assumed', count: 1, values: [], more: 0 },
  ]);
});

test('the same trouble in two columns stays two, and a page of text is cut', () => {
  const found = noFindings();
  const long = 'x'.repeat(500);
  gatherFinding(found, { field: 'birthDate', code: 'not-a-date', params: { given: long } });
  gatherFinding(found, { field: 'startedOn', code: 'not-a-date', params: { given: 'soon' } });
  const [first, second] = findingsOf(found);
  expect(first?.values[0]).toHaveLength(60);
  expect(second).toMatchObject({ field: 'startedOn', values: ['soon'] });
});

test('a file of a million different wrong cells is counted without keeping them all', () => {
  const found = noFindings();
  for (let at = 0; at < 3000; at++) gatherFinding(found, coach(`Coach ${at}`));
  expect(findingsOf(found)[0]).toMatchObject({ count: 3000, more: 2996 });
});
