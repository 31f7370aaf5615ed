import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import { isBegun, readDraftOf } from './draft.ts';

const draft: Draft = {
  responseId: '0193a5f2-0000-7000-8000-000000000000',
  key: 'sleep',
  version: '1',
  answers: { values: { hours: [{ kind: 'integer', value: 7 }] }, repetitions: {} },
  at: 'hours',
  mode: 'self',
  voice: 'participant',
};

const kept = (over: Readonly<Record<string, unknown>> = {}): unknown =>
  JSON.parse(JSON.stringify({ ...draft, ...over }));

test('what a device kept is gone on with where it was left', () => {
  expect(readDraftOf(kept(), draft)).toEqual(draft);
});

test('answers to another version are not put into this one', () => {
  expect(readDraftOf(kept(), { key: 'sleep', version: '2' })).toBeUndefined();
});

test.each([undefined, 'x', kept({ answers: [] }), kept({ mode: 'dream' }), kept({ responseId: 7 })])(
  'a damaged keeping place loses no page',
  (value) => expect(readDraftOf(value, draft)).toBeUndefined(),
);

test('a form that was only looked at is not kept', () => {
  expect(isBegun({ answers: { values: {}, repetitions: {} } })).toBe(false);
  expect(isBegun(draft)).toBe(true);
});
