import { expect, test } from 'vitest';
import { threadWeight } from '../../../web/ui/thread-weight.ts';
import english from './words.en.json' with { type: 'json' };
import spanish from './words.es.json' with { type: 'json' };

test('the thread is dotted where hardly anybody was there, and thicker by a plain count', () => {
  expect([0, 1, 2, 3, 4, 7, 8, 20].map(threadWeight)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('the legend says at which counts the thread is drawn thicker', () => {
  const cuts = [2, 4, 8].filter((count) => threadWeight(count) !== threadWeight(count - 1));
  expect(cuts).toEqual([2, 4, 8]);
  for (const { thread } of [english, spanish]) {
    expect([...thread.definition.matchAll(/\d+/g)].map(Number)).toEqual([2, 2, 3, 4, 7, 8]);
  }
});
