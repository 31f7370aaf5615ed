import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../lib/dates.ts';
import { askAgainWithin } from '../../episodes/index.ts';
import type { Around } from './around.ts';
import { nextOccurrence, rules } from './rules.ts';
import { isSilent, listToday, mostPeople, reasonsFor } from './today.ts';

const today = '2026-11-24';
const now = new Date('2026-11-24T15:00:00Z');

const around = (over: Partial<Around> = {}): Around => ({
  today,
  now,
  clock: '10:00',
  agreedCalls: [],
  steps: [],
  signals: [],
  followUps: [],
  groups: [],
  milestones: [],
  ...over,
});

const rulesThatHold = (over: Partial<Around>) => reasonsFor(around(over)).map((reason) => reason.rule);

test('an answer that needs someone today comes before everything else, also when somebody was in touch', () => {
  const step = { id: 's', what: 'Call Maya today', owner: 'staff', ownerId: 'c', dueOn: today } as const;
  const over: Partial<Around> = {
    steps: [{ ...step, safety: true }],
    signals: [{ when: 'missed-group', ask: '' }],
    groups: [{ groupId: 'g', name: 'Thursday group', on: '2026-11-23', present: false }],
  };
  expect(rulesThatHold(over)).toEqual(['safety-answer', 'asked-after-missed-group']);
  expect(rulesThatHold({ ...over, lastKept: today })).toEqual(['safety-answer']);
  expect(rulesThatHold({ steps: [step] })).toEqual(['step-due']);
});

test('whoever needs someone for their safety cannot be put off', () => {
  const steps = [
    { id: 's', what: 'Call', owner: 'staff', ownerId: 'c', dueOn: today, safety: true },
  ] as const;
  const snooze = { until: '2026-12-24', why: 'Away' };
  const person = { name: 'Maya' };
  expect(listToday([{ person, around: around({ steps, snooze }) }])).toMatchObject({
    people: [{ person }],
    snoozed: [],
  });
});

const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const said = (how: string, hours: number) => ({ at: hoursAgo(hours), on: today, how });

test('a hard day is told where the person switched that on, or asked to be reached', () => {
  const last = said('hard', 2);
  expect(reasonsFor(around({ checkIn: { last, tellHard: true } }))).toMatchObject([
    { rule: 'said-in-check-in', code: 'reason.check-in-hard', facts: { hours: 2 }, needsPerson: true },
  ]);
  const asked = { at: last.at };
  expect(reasonsFor(around({ checkIn: { last, asked, tellHard: false } }))).toMatchObject([
    { code: 'reason.check-in-hard-reach' },
  ]);
});

test.each<[string, Around['checkIn']]>([
  ['nobody was asked to look', { last: said('very-hard', 1), tellHard: false }],
  ['the day is good', { last: said('good', 1), tellHard: true }],
  ['somebody met them since', { last: said('hard', 3), tellHard: true, keptAt: hoursAgo(1) }],
  ['they never said how a day is', { tellHard: true }],
])('a check-in is no reason when %s', (_why, checkIn) => {
  expect(rulesThatHold({ ...(checkIn ? { checkIn } : {}) })).toEqual([]);
});

test('a plea to be reached stays after a better day, until somebody has met them', () => {
  const checkIn = { last: said('good', 1), asked: { at: hoursAgo(30) }, tellHard: false };
  expect(reasonsFor(around({ checkIn }))).toMatchObject([
    { code: 'reason.check-in-reach', facts: { days: 1 }, waiting: 1 },
  ]);
  expect(rulesThatHold({ checkIn: { ...checkIn, keptAt: hoursAgo(2) } })).toEqual([]);
});

test('neither a contact earlier that day nor a snooze hides a plea to be reached; a try since then does for today', () => {
  const last = said('hard', 1);
  const checkIn = {
    last,
    asked: { at: last.at },
    tellHard: false,
    keptAt: hoursAgo(4),
    triedAt: hoursAgo(4),
  };
  const over = { lastKept: today, snooze: { until: '2026-12-24', why: 'Away' }, checkIn };
  const listed = (more: Partial<Around>) => listToday([{ person: { name: 'Maya' }, around: around(more) }]);
  expect(listed(over).people).toHaveLength(1);
  const tried = { ...over, lastTry: { on: today, outcome: 'not-reached' as const } };
  expect(listed({ ...tried, checkIn: { ...checkIn, triedAt: hoursAgo(0) } }).done).toHaveLength(1);
});

test('days without a check-in are a reason only by the rhythm the person agreed to, and a contact counts as well', () => {
  const last = { ...said('good', 72), on: '2026-11-21' };
  const rhythm = { everyDays: 2, since: '2026-11-01' };
  expect(reasonsFor(around({ checkIn: { last, tellHard: false, rhythm } }))).toMatchObject([
    { rule: 'check-in-missed', facts: { days: 3, agreed: 2 }, waiting: 1, needsPerson: true },
  ]);
  expect(rulesThatHold({ checkIn: { last, tellHard: false } })).toEqual([]);
  expect(rulesThatHold({ checkIn: { last, tellHard: false, rhythm }, lastKept: '2026-11-23' })).toEqual([]);
  expect(rulesThatHold({ checkIn: { tellHard: false, rhythm: { everyDays: 2, since: today } } })).toEqual([]);
});

test('what they wrote waits for an answer, and is told even when somebody met them earlier that day', () => {
  const unanswered = { at: hoursAgo(1), on: today, clock: '09:00', count: 2 };
  expect(reasonsFor(around({ unanswered }))).toMatchObject([
    {
      rule: 'message-unanswered',
      code: 'reason.wrote-today',
      facts: { days: 2, time: '09:00' },
      act: 'answer',
    },
  ]);
  const person = { name: 'Maya' };
  expect(listToday([{ person, around: around({ unanswered, lastKept: today }) }]).people).toHaveLength(1);
  const older = (on: string) => reasonsFor(around({ unanswered: { ...unanswered, on } }))[0]?.code;
  expect([older('2026-11-23'), older('2026-11-20')]).toEqual(['reason.wrote-yesterday', 'reason.wrote']);
});

const thursday = { groupId: 'g', name: 'Thursday group', on: '2026-11-19', present: false };
const asked: Around['signals'] = [{ when: 'missed-group', groupId: 'g', ask: '' }];

test('someone who asked to be reached out to after a missed group is on the list, with the day counted', () => {
  const [reason] = reasonsFor(around({ signals: asked, groups: [thursday] }));
  expect(reason).toMatchObject({
    rule: 'asked-after-missed-group',
    facts: { group: 'Thursday group', days: 5 },
    needsPerson: true,
  });
});

test.each<[string, Partial<Around>]>([
  ['they never asked', { groups: [thursday] }],
  ['they were there', { signals: asked, groups: [{ ...thursday, present: true }] }],
  [
    'it was another group',
    { signals: [{ when: 'missed-group', groupId: 'other', ask: '' }], groups: [thursday] },
  ],
  ['someone has been in contact since', { signals: asked, groups: [thursday], lastKept: '2026-11-20' }],
  ['it is long past', { signals: asked, groups: [{ ...thursday, on: '2026-10-20' }] }],
])('a missed group is no reason when %s', (_why, over) => {
  expect(rulesThatHold(over)).not.toContain('asked-after-missed-group');
});

const call = (on: string, at: string) => ({ id: 'c', at: new Date(at), on, clock: '09:00', why: '' });

test('an agreed call that passed without a contact is a reason, and a contact on that day settles it', () => {
  const agreedCalls = [call('2026-11-23', '2026-11-23T14:00:00Z')];
  expect(rulesThatHold({ agreedCalls })).toEqual(['agreed-call-missed']);
  expect(rulesThatHold({ agreedCalls, lastKept: '2026-11-23' })).toEqual([]);
});

test('an agreed call later today or tomorrow is to be confirmed, one next week is not', () => {
  expect(rulesThatHold({ agreedCalls: [call(today, '2026-11-24T20:00:00Z')] })).toEqual(['agreed-call-soon']);
  expect(rulesThatHold({ agreedCalls: [call('2026-11-25', '2026-11-25T14:00:00Z')] })).toEqual([
    'agreed-call-soon',
  ]);
  expect(rulesThatHold({ agreedCalls: [call('2026-12-01', '2026-12-01T14:00:00Z')] })).toEqual([]);
});

const step = (dueOn: string, owner: 'participant' | 'staff' = 'participant') => ({
  id: 's',
  what: 'Read the letter',
  owner,
  ownerId: 'p',
  dueOn,
});

test('the step due longest comes first, and one due tomorrow is none yet', () => {
  const [reason] = reasonsFor(around({ steps: [step(today), step('2026-11-20', 'staff')] }));
  expect(reason).toMatchObject({ code: 'reason.step-overdue-staff', facts: { days: 4 }, needsPerson: true });
  expect(rulesThatHold({ steps: [step('2026-11-25')] })).toEqual([]);
});

test('silence counts from the day after what both agreed on, never before', () => {
  const rhythm = { everyDays: 10 };
  expect(rulesThatHold({ rhythm, lastKept: '2026-11-14' })).toEqual([]);
  expect(rulesThatHold({ rhythm, lastKept: '2026-11-13' })).toEqual(['silent-longer-than-agreed']);
  expect(reasonsFor(around({ rhythm, lastKept: '2026-11-08' }))[0]?.facts).toEqual({ days: 16, agreed: 10 });
});

test('who asked to be reached when it stays quiet is, after what both agreed on; switched off, nothing of it is left', () => {
  const rhythm = { everyDays: 10 };
  const signals = [{ when: 'silence' as const, ask: 'Call my sister.' }];
  expect(rulesThatHold({ signals, rhythm, lastKept: '2026-11-14' })).toEqual([]);
  expect(rulesThatHold({ signals, rhythm, lastKept: '2026-11-13' })).toEqual(['asked-when-quiet']);
  expect(rulesThatHold({ rhythm, lastKept: '2026-11-13' })).toEqual(['silent-longer-than-agreed']);
});

test('who asked for it is reached after two quiet weeks where nothing was agreed', () => {
  const signals = [{ when: 'silence' as const, ask: '' }];
  expect(rulesThatHold({ signals, lastKept: '2026-11-10' })).toEqual([]);
  expect(rulesThatHold({ signals, lastKept: '2026-11-09' })).toEqual(['asked-when-quiet']);
  expect(rulesThatHold({ lastKept: '2026-11-09' })).toEqual([]);
  expect(isSilent(around({ signals, lastKept: '2026-11-09' }))).toBe(true);
});

test('without an agreement silence alone is no reason after the first 90 days', () => {
  expect(rulesThatHold({ enrolledOn: '2026-01-01', lastKept: '2026-03-01' })).toEqual([]);
});

test('in the first 90 days a quiet week is a reason, and a person never met says so', () => {
  expect(rulesThatHold({ enrolledOn: '2026-10-01', lastKept: '2026-11-17' })).toEqual(['first-90-days']);
  expect(rulesThatHold({ enrolledOn: '2026-10-01', lastKept: '2026-11-18' })).toEqual([]);
  expect(reasonsFor(around({ enrolledOn: '2026-11-10' }))[0]?.code).toBe('reason.first-contact');
});

test('someone who just came, or was brought in, is met: no contact is recorded yet', () => {
  const brought = { onCaseload: { since: '2026-11-22', own: true } };
  expect(reasonsFor(around(brought))).toEqual([
    {
      rule: 'no-contact-yet',
      code: 'reason.first-contact-caseload',
      facts: { days: 2 },
      waiting: 2,
      needsPerson: false,
      act: 'reach-out',
    },
  ]);
  expect(reasonsFor(around({ enrolledOn: today }))).toMatchObject([
    { rule: 'no-contact-yet', code: 'reason.first-contact', facts: { day: 0, days: 0 } },
  ]);
  expect(reasonsFor(around({ onCaseload: { since: '2026-11-17', own: true } }))[0]?.needsPerson).toBe(true);
  const covered = around({ onCaseload: { since: '2025-03-15', own: false } });
  expect(reasonsFor(covered)[0]).toMatchObject({
    code: 'reason.first-contact-covered',
    facts: { days: 619 },
    needsPerson: true,
  });
});

test('whoever has been on a caseload for a week without any contact counts as silent, whoever came yesterday does not', () => {
  const since = (day: string) => isSilent(around({ onCaseload: { since: day, own: true } }));
  expect([since('2025-01-01'), since('2026-11-17'), since('2026-11-23')]).toEqual([true, true, false]);
  expect(isSilent(around({ rhythm: { everyDays: 3 }, lastKept: '2026-11-10' }))).toBe(true);
  expect(isSilent(around({ lastKept: '2026-02-10' }))).toBe(false);
});

test('whoever was met once is new no longer, and a fresh try waits for its answer', () => {
  const onCaseload = { since: '2026-11-22', own: true };
  expect(rulesThatHold({ onCaseload, lastKept: '2026-11-23' })).toEqual([]);
  const lastTry = { on: '2026-11-23', outcome: 'not-reached' as const };
  expect(rulesThatHold({ onCaseload, lastTry })).toEqual([]);
  expect(rulesThatHold({ onCaseload, lastTry: { ...lastTry, on: '2026-11-22' } })).toEqual([
    'no-contact-yet',
    'try-again',
  ]);
  expect(rulesThatHold({ onCaseload: { since: '2026-11-30', own: true } })).toEqual([]);
});

test('silence longer than agreed is told once, not again as no contact yet', () => {
  const silent = { rhythm: { everyDays: 3 }, enrolledOn: '2026-11-10' };
  expect(rulesThatHold({ ...silent, onCaseload: { since: '2026-11-10', own: true } })).toEqual([
    'silent-longer-than-agreed',
  ]);
});

test('what was promised comes before somebody new', () => {
  const named = (name: string, over: Partial<Around>) => ({ person: { name }, around: around(over) });
  const list = listToday([
    named('New', { onCaseload: { since: '2026-11-22', own: true } }),
    named('Promised', { steps: [step('2026-11-20')] }),
  ]);
  expect(list.people.map((one) => one.person.name)).toEqual(['Promised', 'New']);
});

test('whoever was met today, or tried, is done for today whatever else is due', () => {
  const due = { steps: [step('2026-11-20')] };
  const lastTry = { on: today, outcome: 'missed' as const };
  const list = listToday([
    { person: { name: 'A' }, around: around({ ...due, lastKept: today }) },
    { person: { name: 'B' }, around: around({ ...due, lastTry }) },
    { person: { name: 'C' }, around: around(due) },
  ]);
  expect(list.done.map((one) => one.name)).toEqual(['A', 'B']);
  expect(list.people.map((one) => one.person.name)).toEqual(['C']);
});

test('a meeting that did not happen is tried again after two days', () => {
  const lastTry = { on: '2026-11-22', outcome: 'missed' as const };
  expect(rulesThatHold({ lastTry })).toEqual(['try-again']);
  expect(rulesThatHold({ lastTry: { ...lastTry, on: '2026-11-23' } })).toEqual([]);
  expect(rulesThatHold({ lastTry, lastKept: '2026-11-23' })).toEqual([]);
});

test('a promised follow-up is due on its day, and a contact in the two weeks before has answered it', () => {
  expect(rulesThatHold({ followUps: ['2026-11-24', '2027-02-01'] })).toEqual(['follow-up-due']);
  expect(rulesThatHold({ followUps: ['2026-11-25'] })).toEqual([]);
  expect(rulesThatHold({ followUps: ['2026-11-24'], lastKept: '2026-11-12' })).toEqual([]);
  expect(rulesThatHold({ followUps: ['2026-11-24'], lastKept: '2026-11-01' })).toEqual(['follow-up-due']);
});

test('Today and a person’s page agree on which contact answers a promised day', () => {
  const onTheDay = (days: number) => rulesThatHold({ followUps: [today], lastKept: addDays(today, -days) });
  expect(onTheDay(askAgainWithin)).toEqual([]);
  expect(onTheDay(askAgainWithin + 1)).toEqual(['follow-up-due']);
});

test('a year comes round on Friday with the wish the person named', () => {
  const milestones = [{ title: 'One year', wish: 'Cake, not a speech', onDate: '2025-11-27', yearly: true }];
  expect(reasonsFor(around({ milestones }))[0]).toMatchObject({
    code: 'reason.milestone-wish',
    facts: { day: '2026-11-27', inDays: 3, years: 1 },
  });
});

test('the next occurrence is never past and is the same day of the year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (since, until) => {
      const onDate = addDays('1990-01-01', since);
      const day = addDays('1990-01-01', until);
      const next = nextOccurrence({ onDate, yearly: true }, day);
      expect(next >= day).toBe(true);
      if (!onDate.endsWith('02-29')) expect(next.slice(5)).toBe(onDate.slice(5));
    }),
  );
});

test('at most seven are shown, the rest is later, and the order is the same however they arrive', () => {
  const people = Array.from({ length: 20 }, (_, index) => ({
    person: { name: `P${String(index).padStart(2, '0')}` },
    around: around(index % 2 ? { steps: [step('2026-11-20')] } : { signals: asked, groups: [thursday] }),
  }));
  const list = listToday(people);
  expect(list.people).toHaveLength(mostPeople);
  expect(list.later).toHaveLength(13);
  expect(listToday([...people].reverse())).toEqual(list);
  expect(list.people.every((one) => one.reasons[0]?.rule === 'asked-after-missed-group')).toBe(true);
});

test('snoozed people wait until their day, then are back', () => {
  const due = { steps: [step('2026-11-20')] };
  const list = (until: string) =>
    listToday([{ person: { name: 'A' }, around: around({ ...due, snooze: { until, why: 'away' } }) }]);
  expect(list('2026-11-25').snoozed).toHaveLength(1);
  expect(list('2026-11-25').people).toHaveLength(0);
  expect(list(today).people).toHaveLength(1);
});

test('someone with no reason is not on the list: nothing due', () => {
  expect(listToday([{ person: { name: 'A' }, around: around() }]).nothingDue).toHaveLength(1);
});

test('every rule says in a sentence what it looks at, under a name of its own', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  expect(rules.every((rule) => rule.says.endsWith('.'))).toBe(true);
});
