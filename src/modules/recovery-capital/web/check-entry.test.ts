import { expect, test } from 'vitest';
import { questionsOf, valuesOf, voicesToAsk } from './check-entry.ts';

const option = (code: string) => ({ value: { kind: 'coding', value: { code } } });
const asked = (linkId: string) => ({ linkId, options: [option('not-yet'), option('mostly')], items: [] });
const check = {
  key: 'eight-domains',
  version: '1',
  form: { items: [{ linkId: 'd3', options: [], items: [asked('d3.1'), asked('d3.2')] }, asked('d4.1')] },
  items: ['d3.1', 'd3.2', 'd4.1'].map((key) => ({ key, linkId: key })),
  mapping: {
    sources: [
      { domain: 'D3' as const, items: ['d3.1', 'd3.2'] },
      { domain: 'D4' as const, items: ['d4.1'] },
    ],
  },
};

test('one domain asks its own questions alone', () => {
  expect(questionsOf(check, 'D3').map(({ linkId }) => linkId)).toEqual(['d3.1', 'd3.2']);
  expect(questionsOf(check, 'D5')).toEqual([]);
});

test('what is skipped is no answer, and the first answer offered is one', () => {
  const values = valuesOf(questionsOf(check, 'D3'), (linkId) => (linkId === 'd3.1' ? '0' : ''));
  expect(values).toEqual({ 'd3.1': [option('not-yet').value] });
});

test('a coach writes down only those voices that are invited', () => {
  expect(voicesToAsk([])).toEqual(['participant', 'coach']);
  expect(voicesToAsk([{ voice: 'family' }, { voice: 'family' }])).toEqual(['participant', 'coach', 'family']);
});
