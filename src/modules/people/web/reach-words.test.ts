import { expect, test } from 'vitest';
import { makeFormat } from '../../../web/format.ts';
import { besides, clockTime, daysWords, reachSentences, weekdayName } from './reach-words.ts';

const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  `${key} ${Object.values(values).join('|')}`.trim();
const speech = { t, format: makeFormat('en-US') };

test('weekdays and clock times are written as the reader’s place writes them', () => {
  expect(weekdayName(1, 'en-US')).toBe('Monday');
  expect(weekdayName(7, 'es-US')).toBe('domingo');
  expect(clockTime('14:30', 'en-GB')).toBe('14:30');
  expect(clockTime('14:30', 'en-US')).toMatch(/2:30\sPM/);
});

test('days in a row are told by their ends, others one by one', () => {
  expect(daysWords([5, 1, 2, 3, 4], speech)).toBe('reach.dayRange Monday|Friday');
  expect(daysWords([6, 7], speech)).toBe('Saturday and Sunday');
  expect(daysWords([1, 3, 5], speech)).toBe('Monday, Wednesday, and Friday');
  expect(daysWords([1, 2, 3, 4, 5, 6, 7], speech)).toBe('reach.everyDay');
});

test('while nobody has asked, that is the one thing said', () => {
  expect(reachSentences({ ways: [], times: [], shifts: [], noMessages: null }, speech)).toEqual([
    'reach.unasked',
  ]);
});

test('that no message may be left is told where they said it, and that nobody asked where nobody did', () => {
  const said = (noMessages: boolean | null) =>
    reachSentences({ ways: ['text'], times: [], shifts: [], noMessages }, speech);
  expect(said(true)).toContain('reach.noMessages');
  expect(said(null)).toContain('reach.messagesUnasked');
  expect(said(false)).toEqual(['reach.first.text', 'reach.anyTime']);
  expect(reachSentences({ ways: [], times: [], shifts: [], noMessages: true }, speech)).toEqual([
    'reach.unasked',
    'reach.noMessages',
  ]);
});

test('the way they prefer comes first, then the others, then what they do not want', () => {
  expect(
    reachSentences({ ways: ['text', 'in-person'], times: [], shifts: [], noMessages: true }, speech),
  ).toEqual(['reach.first.text', 'reach.also reach.way.in-person', 'reach.noMessages', 'reach.anyTime']);
});

test('a note does not say again what the sentences above it say', () => {
  const told = ['Text first.', 'No voicemail. No word left with anyone else.'];
  expect(besides('Text first. Not at the shop, please.', told)).toBe('Not at the shop, please.');
  expect(besides('Text first.', told)).toBe('');
  expect(besides(undefined, told)).toBe('');
});

test('who named no times and is at work at some may be reached at any but those', () => {
  const shifts = [{ days: [1, 2, 3, 4, 5], from: '06:00', until: '14:00' }];
  expect(reachSentences({ ways: ['text'], times: [], shifts, noMessages: false }, speech)).toEqual([
    'reach.first.text',
    'reach.anyTimeButWork',
  ]);
});
