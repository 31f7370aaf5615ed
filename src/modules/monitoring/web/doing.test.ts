import { expect, test } from 'vitest';
import type { TodayPerson } from '../schema.ts';
import { doingFor, phoneHref, waits, wordFor } from './doing.ts';

type Reason = TodayPerson['reasons'][number];

const reason = (act: Reason['act'], facts: Reason['facts'] = {}): Reason => ({
  rule: 'r',
  code: 'reason.silent',
  facts,
  needsPerson: true,
  act,
});
const reach = (ways: TodayPerson['reach']['ways'], phone?: string): TodayPerson['reach'] => ({
  ways,
  notToday: false,
  doNotLeaveMessage: true,
  ...(phone ? { phone } : {}),
});
const phone = '+1 (555) 010-0042';
const row = (act: Reason['act'], ways: TodayPerson['reach']['ways'], number?: string) => ({
  reach: reach(ways, number),
  reasons: [reason(act)],
});

test('the first safe way by phone is the one offered', () => {
  expect(doingFor(row('reach-out', ['in-person', 'text', 'call'], phone))).toEqual({
    how: 'text',
    href: 'sms:+15550100042',
  });
});

test('an agreed call is a call where a call is safe, and a text where only a text is', () => {
  expect(doingFor(row('call', ['text', 'call'], phone)).how).toBe('call');
  expect(doingFor(row('call', ['text'], phone)).how).toBe('text');
});

test('a way nobody agreed to is never the button', () => {
  expect(doingFor(row('reach-out', [], phone))).toEqual({ how: 'ways' });
  expect(doingFor(row('reach-out', ['text']))).toEqual({ how: 'ways' });
  expect(doingFor(row('reach-out', ['in-person', 'email'], phone))).toEqual({ how: 'ways' });
});

test('a message is answered where it was written, whatever ways by phone there are', () => {
  const wrote = row('answer', ['text'], phone);
  expect(doingFor(wrote)).toEqual({ how: 'answer' });
  expect(wordFor(wrote, { how: 'answer' })).toBe('answer');
});

test('a step is finished, a milestone planned', () => {
  expect(doingFor({ reach: reach([]), reasons: [reason('finish-step', { stepId: 's1' })] })).toEqual({
    how: 'finish',
    stepId: 's1',
  });
  expect(doingFor(row('plan', ['text'], phone))).toEqual({ how: 'plan' });
});

test('the button says what it does', () => {
  const text = row('reach-out', ['text'], phone);
  const confirm = row('confirm', ['text'], phone);
  const met = row('reach-out', ['in-person'], phone);
  expect(wordFor(text, doingFor(text))).toBe('text');
  expect(wordFor(confirm, doingFor(confirm))).toBe('confirm');
  expect(wordFor(met, doingFor(met))).toBe('reach');
});

test('of whom nobody has asked how to be reached, the button says to ask', () => {
  for (const act of ['reach-out', 'call', 'confirm'] as const) {
    const unasked = row(act, [], phone);
    expect(wordFor(unasked, doingFor(unasked))).toBe('ask');
  }
});

test('a text message begins empty', () => {
  expect(phoneHref('text', phone)).not.toContain('body');
});

test('outside a safe time the button says when, and stays', () => {
  const before = (over: object) => {
    const person = row('reach-out', ['text'], phone);
    return { ...person, reach: { ...person.reach, ...over } };
  };
  const word = (person: ReturnType<typeof before>) => wordFor(person, doingFor(person));
  expect(word(before({ freeFrom: '14:30' }))).toBe('textAfter');
  expect(word(before({ notToday: true }))).toBe('textLater');
  expect(word(before({ freeUntil: '20:00' }))).toBe('text');
  expect(doingFor(before({ freeFrom: '14:30' }))).toEqual(doingFor(before({})));
  const finish = { ...before({ notToday: true }), reasons: [reason('finish-step', { stepId: 's1' })] };
  expect(waits(finish, doingFor(finish))).toBe(false);
});
