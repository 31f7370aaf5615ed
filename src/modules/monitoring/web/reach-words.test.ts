import i18next from 'i18next';
import { expect, test } from 'vitest';
import { makeFormat } from '../../../web/format.ts';
import type { Words } from '../../../web/words.ts';
import { allReachSentences, reachSentences } from './reach-words.ts';
import words from './words.en.json' with { type: 'json' };

const engine = i18next.createInstance();
void engine.init({ initAsync: false, lng: 'en', ns: ['w'], resources: { en: { w: words } } });
const speak = engine.getFixedT('en', 'w');
const t: Words = (key, values) => speak(key, { ...values });
const speech = { t, format: makeFormat('en-GB') };
const never = 'No voicemail. No word left with anyone else.';
const reach = {
  ways: ['text' as const],
  notToday: false,
  doNotLeaveMessage: true,
  note: 'Text first. Not at the shop, please.',
};

test('how to reach somebody is told once, though their own note begins with it', () => {
  expect(allReachSentences(reach, speech)).toEqual(['Text first.', never, 'Not at the shop, please.']);
});

test('below a row that says when, the panel says only how', () => {
  expect(allReachSentences(reach, speech, true)).toEqual(['Text first.', 'Not at the shop, please.']);
});

test('a safe time is told only where it matters now', () => {
  const when = (over: object) => reachSentences({ ...reach, doNotLeaveMessage: false, ...over }, speech);
  expect(when({})).toEqual([]);
  expect(when({ freeFrom: '09:00' })).toEqual([]);
  expect(when({ freeFrom: '14:30' })).toEqual(['Free after 14:30.']);
  expect(when({ freeUntil: '20:00' })).toEqual(['Free until 20:00.']);
  expect(when({ notToday: true })).toEqual(['Not free today any more.']);
  expect(reachSentences({ ...reach, freeFrom: '14:30' }, speech, true)).toEqual([never]);
});

test('of somebody at work it is told until when, also where the button says from when they are free', () => {
  const working = { ...reach, freeFrom: '14:30', atWorkUntil: '14:00' };
  expect(reachSentences(working, speech)).toEqual(['At work until 14:00.', never]);
  expect(reachSentences(working, speech, true)).toEqual(['At work until 14:00.', never]);
});

test('whom nobody has asked is said to be not asked yet, and no rule is made of it', () => {
  const unasked = { ways: [], notToday: false, doNotLeaveMessage: true };
  expect(reachSentences(unasked, speech)).toEqual(['Not asked yet how to be reached.']);
  expect(allReachSentences({ ...unasked, note: 'Works nights.' }, speech)).toEqual([
    'Not asked yet how to be reached.',
    'Works nights.',
  ]);
  expect(allReachSentences(unasked, speech, true)).toEqual([]);
});
