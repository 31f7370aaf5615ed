import { expect, it } from 'vitest';
import { readValues } from '../../../../web/ui/form-values.ts';
import { lackingByField, lackingSentences, paperOf } from './paper-values.ts';

const other = '019a0000-0000-7000-8000-00000000000a';
const lee = '019a0000-0000-7000-8000-000000000001';

const form = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return readValues(data);
};

it('a paper is put on record as it stands, with whom it names, its end and its hands', () => {
  const values = form([
    ['kind', 'tpo'],
    ['language', 'es'],
    ['information', 'plan'],
    ['information', 'medication'],
    ['purposes', 'treatment'],
    ['statements', 'right-to-revoke'],
    ['recipients', lee],
    ['recipients', 'health-plans'],
    ['otherName', 'Corner Pharmacy'],
    ['by', 'none'],
    ['participant.name', 'Maya Ruiz'],
    ['participant.on', '2026-11-02'],
    ['guardian.name', ''],
  ]);
  expect(paperOf(values, other)).toEqual({
    kind: 'tpo',
    language: 'es',
    information: ['plan', 'medication'],
    described: '',
    recipients: [
      { is: 'named', id: lee },
      { is: 'class', of: 'health-plans' },
      { is: 'named', id: other, name: 'Corner Pharmacy' },
    ],
    purposes: ['treatment'],
    statements: ['right-to-revoke'],
    signatures: [{ by: 'participant', name: 'Maya Ruiz', signedOn: '2026-11-02' }],
    expiry: { by: 'none' },
  });
});

it('what nobody filled in is left out, so that the answer can name all of it', () => {
  const empty = paperOf(form([]), other);
  expect(empty).toMatchObject({ information: [], recipients: [], purposes: [], signatures: [] });
  expect(empty).not.toHaveProperty('expiry');
  expect(paperOf(form([['by', 'date']]), other)).not.toHaveProperty('expiry');
});

it('what a paper lacks is told at the field where it can be mended, with its paragraph', () => {
  const lacking = {
    'right-to-revoke': '§ 2.31(a)(6)',
    recipient: '§ 2.31(a)(4)(i)',
    'tpo-redisclosure': '§ 2.31(a)(10)(i)',
  };
  const byField = lackingByField(lacking);
  expect(Object.keys(byField)).toEqual(['statements', 'recipients']);
  expect(lackingSentences(byField.statements ?? '', (element) => element)).toBe(
    'right-to-revoke (§ 2.31(a)(6)). tpo-redisclosure (§ 2.31(a)(10)(i)).',
  );
});
