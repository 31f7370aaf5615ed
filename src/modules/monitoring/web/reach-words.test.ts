import { expect, test } from 'vitest';
import { makeFormat } from '../../../web/format.ts';
import { allReachSentences } from './reach-words.ts';
import words from './words.en.json' with { type: 'json' };

const texts: Readonly<Record<string, string>> = {
  'reach.first.text': words.reach.first.text,
  'reach.doNotLeaveMessage': words.reach.doNotLeaveMessage,
};
const speech = { t: (key: string) => texts[key] ?? key, format: makeFormat('en-US') };
const reach = {
  ways: ['text' as const],
  notToday: false,
  doNotLeaveMessage: true,
  note: 'Text first. Not at the shop, please.',
};

test('how to reach somebody is told once, though their own note begins with it', () => {
  expect(allReachSentences(reach, speech)).toEqual([
    'Text first.',
    'Do not leave a message.',
    'Not at the shop, please.',
  ]);
});

test('below a row that says when, the panel says only how', () => {
  expect(allReachSentences(reach, speech, true)).toEqual(['Text first.', 'Not at the shop, please.']);
});
