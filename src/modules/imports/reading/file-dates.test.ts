import { expect, test } from 'vitest';
import { fileDates } from './file-dates.ts';
import { tableOf } from './testing.ts';

async function dates(text: string): Promise<Record<string, object>> {
  const found = fileDates(await tableOf(text), 'mdy');
  return Object.fromEntries([...found].map(([{ name }, told]) => [name, told]));
}

test('each column whose dates leave the order open is asked about, the second as well as the first', async () => {
  expect(await dates('Name,Born,Start\nMaya,03/04/1985,05/06/2026\nSam,07/08/1990,09/10/2026\n')).toEqual({
    Name: {},
    Born: { ask: 'assumed' },
    Start: { ask: 'assumed' },
  });
});

test('a column that says its order itself is not asked about, and tells by which date', async () => {
  expect(await dates('Born,Start\n03/04/1985,13/01/2025\n07/08/1990,05/06/2026\n')).toEqual({
    Born: { ask: 'assumed' },
    Start: { told: { order: 'dmy', given: '13/01/2025' } },
  });
  expect(await dates('Name,Start\nMaya,2026-03-04\nSam,13/01/2025\n')).toEqual({ Name: {}, Start: {} });
});

test('one date is too little to go by when another column of the file is written otherwise', async () => {
  const file = (starts: readonly string[]) =>
    `Born,Start,Note\n12/31/1988,${starts[0]},13/01/2025\n22/05/1979,${starts[1]},\n03/04/1971,${starts[2]},\n`;
  expect(await dates(file(['13/01/25', '5/6/24', '02/07/25']))).toMatchObject({
    Born: { ask: 'mixed' },
    Start: { ask: 'contradicted' },
  });
  const three = ['13/01/25,', '14/02/25,', '15/03/25,', '1/2/25,'].map((start) => `3/14/1985,${start}\n`);
  expect(await dates(`Born,Start,Note\n${three.join('')}`)).toMatchObject({
    Start: { told: { order: 'dmy', given: '13/01/25' } },
  });
});
