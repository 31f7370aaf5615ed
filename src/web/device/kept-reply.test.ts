import { expect, test } from 'vitest';
import { goodReply, repliesOf, repliesOfOthers } from './kept-reply.ts';

const day = 86_400_000;
const reply = { key: ['plan', 'p'], data: { lines: [] }, at: 100 * day };

test('what was kept is shown for sixty days', () => {
  expect(goodReply(reply, 160 * day)).toEqual(reply);
  expect(goodReply(reply, 161 * day)).toBeUndefined();
});

test('what is no answer is never shown as one', () => {
  expect(goodReply({ key: ['plan'], data: {} }, 2)).toBeUndefined();
  expect(goodReply(undefined, 2)).toBeUndefined();
});

test('each build has its own answers, which another neither shows nor counts as its own', () => {
  const [old, fresh] = ['index-a.js', 'index-b.js'].map((build) => `${repliesOf(build)}["plan"]`);
  expect(old).not.toBe(fresh);
  expect(repliesOfOthers([old ?? '', fresh ?? '', 'letter.x', 'draft.y'], 'index-b.js')).toEqual([old]);
});
