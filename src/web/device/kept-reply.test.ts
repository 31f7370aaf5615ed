import { expect, test } from 'vitest';
import { goodReply } from './kept-reply.ts';

const day = 86_400_000;
const reply = { key: ['plan', 'p'], data: { lines: [] }, at: 100 * day, build: 'index-a.js' };

test('what was kept is shown by the build that kept it, for sixty days', () => {
  expect(goodReply(reply, { now: 160 * day, build: 'index-a.js' })).toEqual(reply);
  expect(goodReply(reply, { now: 161 * day, build: 'index-a.js' })).toBeUndefined();
});

test('another build may read answers of another shape, and shows none of an older one', () => {
  expect(goodReply(reply, { now: 101 * day, build: 'index-b.js' })).toBeUndefined();
  expect(goodReply({ key: ['plan'], data: {}, at: 1 }, { now: 2, build: '' })).toBeUndefined();
  expect(goodReply(undefined, { now: 2, build: '' })).toBeUndefined();
});
