import i18next from 'i18next';
import { expect, test } from 'vitest';
import { makeFormat } from '../../../web/format.ts';
import type { Words } from '../../../web/words.ts';
import type { Around } from '../domain/around.ts';
import { rules } from '../domain/rules.ts';
import type { ReasonFacts, Speech } from './reason-sentence.ts';
import { clockWords, milestoneChip, reasonSentence, withStop } from './reason-sentence.ts';
import english from './words.en.json' with { type: 'json' };
import spanish from './words.es.json' with { type: 'json' };

function speechIn(language: 'en' | 'es', locale: string): Speech {
  const engine = i18next.createInstance();
  void engine.init({
    initAsync: false,
    lng: language,
    ns: ['monitoring'],
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { monitoring: english }, es: { monitoring: spanish } },
  });
  const speak = engine.getFixedT(language, 'monitoring');
  const t: Words = (key, values) => speak(key, { ...values });
  return { t, format: makeFormat(locale) };
}

const en = speechIn('en', 'en-GB');
const es = speechIn('es', 'es-US');
const said = (code: string, facts: ReasonFacts['facts'], speech = en) =>
  reasonSentence({ code, facts }, 'Maya R.', speech);

const quiet: Around = {
  today: '2026-11-24',
  now: new Date('2026-11-24T15:00:00Z'),
  clock: '15:00',
  agreedCalls: [],
  steps: [],
  signals: [],
  groups: [],
  milestones: [],
  followUps: [],
};
const call = {
  id: 'c',
  at: new Date('2026-11-24T14:00:00Z'),
  on: '2026-11-24',
  clock: '14:00',
  why: 'the bus',
};
const step = { id: 's', what: 'Tell Ana', owner: 'participant', ownerId: 'p', dueOn: '2026-11-20' } as const;
const milestone = { title: 'First day', wish: '', onDate: '2025-11-27', yearly: true };

const saidToday = { at: new Date('2026-11-24T13:00:00Z'), on: '2026-11-24' };

/** Situations that between them make every rule speak in each of its ways. */
const situations: Around[] = [
  { ...quiet, checkIn: { last: { ...saidToday, how: 'hard' }, tellHard: true } },
  { ...quiet, checkIn: { last: { ...saidToday, how: 'very-hard' }, tellHard: true } },
  { ...quiet, checkIn: { last: { ...saidToday, how: 'hard' }, asked: saidToday, tellHard: false } },
  { ...quiet, checkIn: { last: { ...saidToday, how: 'very-hard' }, asked: saidToday, tellHard: false } },
  { ...quiet, checkIn: { last: { ...saidToday, how: 'good' }, asked: saidToday, tellHard: false } },
  { ...quiet, unanswered: { ...saidToday, clock: '08:00', count: 1 } },
  { ...quiet, unanswered: { ...saidToday, on: '2026-11-23', clock: '08:00', count: 2 } },
  { ...quiet, unanswered: { ...saidToday, on: '2026-11-20', clock: '08:00', count: 1 } },
  { ...quiet, checkIn: { tellHard: false, rhythm: { everyDays: 3, since: '2026-11-18' } } },
  {
    ...quiet,
    signals: [{ when: 'missed-group', ask: '' }],
    groups: [{ groupId: 'g', name: 'Thursday group', on: '2026-11-19', present: false }],
  },
  { ...quiet, signals: [{ when: 'silence', ask: '' }], lastKept: '2026-11-01' },
  { ...quiet, agreedCalls: [call] },
  { ...quiet, agreedCalls: [{ ...call, at: new Date('2026-11-20T14:00:00Z'), on: '2026-11-20' }] },
  { ...quiet, agreedCalls: [{ ...call, at: new Date('2026-11-24T16:00:00Z') }] },
  { ...quiet, agreedCalls: [{ ...call, at: new Date('2026-11-25T14:00:00Z'), on: '2026-11-25' }] },
  { ...quiet, steps: [step] },
  { ...quiet, steps: [{ ...step, safety: true }] },
  { ...quiet, steps: [{ ...step, owner: 'staff' }] },
  { ...quiet, steps: [{ ...step, dueOn: '2026-11-24' }] },
  { ...quiet, steps: [{ ...step, owner: 'staff', dueOn: '2026-11-24' }] },
  { ...quiet, lastKept: '2026-11-08', rhythm: { everyDays: 10 } },
  { ...quiet, enrolledOn: '2026-10-01', lastKept: '2026-11-10' },
  { ...quiet, enrolledOn: '2026-11-10' },
  { ...quiet, onCaseload: { since: '2026-11-22', own: true } },
  { ...quiet, onCaseload: { since: '2026-11-22', own: false } },
  { ...quiet, lastTry: { on: '2026-11-20', outcome: 'missed' } },
  { ...quiet, lastTry: { on: '2026-11-20', outcome: 'not-reached' } },
  { ...quiet, followUps: ['2026-11-24'] },
  { ...quiet, milestones: [milestone] },
  { ...quiet, milestones: [{ ...milestone, wish: 'Cake, not a speech' }] },
];

const reasons = situations.flatMap((around) => rules.flatMap((rule) => rule.applies(around) ?? []));

test.each([
  ['English', en],
  ['Spanish', es],
])('every reason a rule can give has its own words in %s', (_, speech) => {
  expect(new Set(reasons.map((reason) => reason.code)).size).toBe(30);
  const sentences = reasons.map((reason) => reasonSentence(reason, 'Maya R.', speech));
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/reason\.|\{\{|undefined|NaN|Invalid/);
    expect(sentence).not.toBe(speech.t('reason.other'));
  }
});

test('what somebody said of their day is told in the words they chose, and how long ago', () => {
  expect(said('reason.check-in-hard-reach', { hours: 2, days: 0 })).toBe(
    'Said 2 hours ago: “Today is hard.” Asked to be reached.',
  );
  expect(said('reason.check-in-hard', { hours: 0, days: 0 })).toBe(
    'Said less than an hour ago: “Today is hard.”',
  );
  expect(said('reason.check-in-reach', { hours: 50, days: 2 }, es)).toBe(
    'Pidió hace 2 días que se comuniquen.',
  );
  expect(said('reason.check-in-missed', { days: 5, agreed: 3 })).toBe(
    'No check-in for 5 days. Maya asked us to ask after 3 days.',
  );
});

test('a message without an answer says when it was written, and how many there are', () => {
  const facts = { day: '2026-11-23', time: '16:20', days: 1 };
  expect(said('reason.wrote-yesterday', facts)).toBe('Wrote to you yesterday at 16:20. No answer yet.');
  expect(said('reason.wrote-today', { ...facts, days: 3 })).toBe(
    'Wrote to you 3 times, first today at 16:20. No answer yet.',
  );
});

test('a missed group names the wish and how long it has waited', () => {
  expect(said('reason.missed-group', { group: 'Thursday group', days: 5 })).toBe(
    'Maya asked you to reach out after a missed Thursday group. Day 5, nobody has.',
  );
  expect(said('reason.missed-group', { group: 'Thursday group', days: 0 })).toContain('today');
  expect(said('reason.missed-group', { group: 'Grupo del jueves', days: 5 }, es)).toBe(
    'Maya le pidió que se comunicara al faltar al grupo «Grupo del jueves». Día 5, y nadie lo ha hecho.',
  );
});

test('silence is told beside what was agreed, and says only that no contact is recorded', () => {
  expect(said('reason.silent', { days: 16, agreed: 10 })).toBe(
    'No contact recorded for 16 days. You two agreed on every 10.',
  );
  expect(said('reason.silent', { days: 1, agreed: 1 }, es)).toBe(
    'Sin contacto anotado desde hace 1 día. Acordaron hablar cada día.',
  );
});

test('an agreed call says when and, if that was written down, about what', () => {
  expect(said('reason.call-tomorrow', { time: '10:00', why: '' })).toBe(
    'You agreed to talk tomorrow at 10:00.',
  );
  expect(said('reason.call-missed', { day: '2026-11-20', time: '14:00', days: 4, why: 'the bus' })).toBe(
    'You agreed to talk on Friday 20 November at 14:00. No contact is recorded since. About: the bus',
  );
});

test('a Spanish sentence that ends in a time ends in one stop', () => {
  expect(said('reason.call-today', { time: '14:30', why: '' }, es)).toMatch(/p\.\sm\.$|p\.m\.$/);
});

test('the first weeks count days with us and days without a contact apart', () => {
  expect(said('reason.first-90-days', { day: 54, days: 14 })).toBe(
    'Day 54 with us. No contact recorded for 14 days.',
  );
});

test('somebody new is told by the day they came', () => {
  expect(said('reason.first-contact', { day: 0, days: 0 })).toBe('Joined today. No contact recorded yet.');
  expect(said('reason.first-contact', { day: 14, days: 14 })).toBe(
    'Day 14 with us, and no contact recorded yet.',
  );
  expect(said('reason.first-contact-caseload', { days: 2 })).toBe(
    'On your caseload for 2 days. No contact recorded yet.',
  );
  expect(said('reason.first-contact-caseload', { days: 0 }, es)).toBe(
    'Le acompaña usted desde hoy. Todavía no hay ningún contacto anotado.',
  );
});

test('somebody covered is told by how long the colleague has walked with them, never by when cover began', () => {
  expect(said('reason.first-contact-covered', { days: 617 })).toBe(
    'On your colleague’s caseload for 617 days. No contact recorded yet.',
  );
  expect(said('reason.first-contact-covered', { days: 1 }, es)).toBe(
    'Le acompaña desde hace 1 día quien usted cubre. Todavía no hay ningún contacto anotado.',
  );
});

test('a milestone says what comes round and when, and how it is wished for', () => {
  const facts = { title: 'First day at Northgate', wish: 'Cake', day: '2026-11-27', inDays: 3, years: 1 };
  expect(said('reason.milestone-wish', facts)).toBe(
    'First day at Northgate: one year on Friday. Maya’s wish: “Cake”',
  );
  expect(said('reason.milestone', { ...facts, years: 0, inDays: 1 })).toBe(
    'First day at Northgate: tomorrow.',
  );
  expect(milestoneChip({ code: 'reason.milestone', facts }, en)).toBe('One year on Friday');
  expect(milestoneChip({ code: 'reason.silent', facts: { days: 3, agreed: 1 } }, en)).toBeUndefined();
});

test('words somebody wrote are shown as written, whatever signs are in them', () => {
  const what = 'Ask for "$t(greeting)" & {{name}} <b>soon</b>';
  expect(said('reason.step-today-participant', { what, day: '2026-11-24', days: 0 })).toBe(
    `Maya’s step is for today: ${what}`,
  );
});

test('a reason nobody has words for still asks for a look', () => {
  expect(said('reason.not-invented-yet', {})).toBe(en.t('reason.other'));
});

test('times stand as the reader’s place writes them', () => {
  expect(clockWords('14:30', makeFormat('en-US'))).toBe('2:30 PM');
  expect(clockWords('14:30', makeFormat('en-GB'))).toBe('14:30');
  expect(clockWords('soon', makeFormat('en-GB'))).toBe('soon');
});

test('a time on the program’s clock stays what it is, wherever the reader is', () => {
  expect(clockWords('09:30', makeFormat('en-US', 'America/New_York'))).toBe('9:30 AM');
  expect(clockWords('09:30', makeFormat('en-US', 'Pacific/Auckland'))).toBe('9:30 AM');
});

test('words that somebody left without a full stop get one before the next sentence', () => {
  expect(withStop('Our step was for Friday: call the landlord')).toBe(
    'Our step was for Friday: call the landlord.',
  );
  expect(withStop('Her wish: “Cake.”')).toBe('Her wish: “Cake.”');
  expect(withStop('Ready?')).toBe('Ready?');
});
