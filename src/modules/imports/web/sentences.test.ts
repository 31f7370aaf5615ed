import { expect, test } from 'vitest';
import type { Words } from '../../../web/words.ts';
import en from './reading/words.en.json' with { type: 'json' };
import type { Saying } from './sentences.ts';
import { asideOf, findingOf, noticeOf, reasonOf, warningOf, whyOf } from './sentences.ts';

const texts: Record<string, string> = {
  'reading.row.no-day': en.row['no-day'],
  'reading.row.field-unreadable': en.row['field-unreadable'],
  'reading.value.date-impossible': en.value['date-impossible'],
  'reading.field.participant.birthDate': en.field.participant.birthDate,
  'reading.match.row-known': en.match['row-known'],
  'reading.plan.date-order-assumed': en.plan['date-order-assumed'],
  'reading.order.mdy': en.order.mdy,
  'reading.finding.coach-unknown': en.finding['coach-unknown'],
  'reading.finding.date-impossible': en.finding['date-impossible'],
  'reading.finding.start-unknown': en.finding['start-unknown'],
  'reading.aside.field-unreadable': en.aside['field-unreadable'],
  'reading.aside.participant-unknown': en.aside['participant-unknown'],
  'looked.more': '{{count}} more',
};
const t: Words = (key, values = {}) =>
  (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));

const plan = {
  problems: [],
  notices: [],
  warnings: {},
  sites: [],
  programs: [],
  kinds: [],
  unkept: [],
  reasons: { 'study-mark': { en: 'A mark of the study.', es: 'Una marca del estudio.' } },
  stayed: 0,
  stayedFor: {},
};
const saying: Saying = { t, language: 'en', view: { record: 'participant', plan }, cell: (text) => text };
const row = { source: 'file', row: 2, params: {}, says: [], warnings: [] };

test('a row that is set aside says why, with the cell and the field as people call it', () => {
  const params = { field: 'birthDate', why: 'date-impossible', given: '31/31/2020' };
  const told = whyOf(saying, { ...row, outcome: 'set-aside', reason: 'field-unreadable', params });
  expect(told).toBe(
    '“31/31/2020” cannot be read as date of birth. “31/31/2020” is not a day of the calendar.',
  );
});

test('once the file is destroyed the same is said without the cell', () => {
  const params = { field: 'birthDate', why: 'date-impossible' };
  const told = whyOf(saying, { ...row, outcome: 'set-aside', reason: 'field-unreadable', params });
  expect(told).toBe('A cell cannot be read.');
});

test('problems are told by the values themselves, a few and how many more, never by a mark in their place', () => {
  const list = (items: readonly string[]): string => items.join(', ');
  const either = (items: readonly string[]): string => items.join(' or ');
  const listing = { ...saying, list, either };
  const finding = (code: string, field: string, values: string[], more = 0) => ({
    code,
    field,
    values,
    more,
    count: values.length + more,
  });
  expect(findingOf(listing, finding('coach-unknown', 'coach', ['Sam', 'Rosa'], 3))).toBe(
    'no colleague here is called “Sam” or “Rosa” or 3 more',
  );
  expect(findingOf(listing, finding('date-impossible', 'birthDate', ['29/2/2001']))).toBe(
    'date of birth: not a day of the calendar: “29/2/2001”',
  );
  expect(findingOf(listing, finding('start-unknown', 'startedOn', []))).toBe(en.finding['start-unknown']);
  expect(findingOf({ ...listing, language: 'es' }, finding('coach-unknown', 'coach', ['Sam']))).toContain(
    '«Sam»',
  );
  expect(asideOf(listing, 'participant-unknown', [finding('participant-unknown', '', ['999', '998'])])).toBe(
    'Nobody here has the participant’s number. Import the people first: “999”, “998”',
  );
  expect(asideOf(listing, 'field-unreadable', [])).toBe('A cell cannot be read.');
});

test('a reason of the mapping’s own is told in its own words, in the reader’s language', () => {
  expect(reasonOf(saying, 'study-mark')).toBe('A mark of the study.');
  expect(reasonOf({ ...saying, language: 'es' }, 'study-mark')).toBe('Una marca del estudio.');
});

test('a row that was known says so, and a new one says nothing', () => {
  expect(whyOf(saying, { ...row, outcome: 'match', reason: 'row-known' })).toBe(
    'This row was imported before.',
  );
  expect(whyOf(saying, { ...row, outcome: 'create' })).toBe('');
});

test('what nobody has words for is told by its code rather than not at all', () => {
  expect(warningOf(saying, { code: 'quite-new', params: {}, field: 'birthDate' })).toBe(
    'date of birth: quite-new',
  );
});

test('the order of a date’s numbers is told in words', () => {
  const notice = { code: 'date-order-assumed', params: { column: 'Born', order: 'mdy', count: 3 } };
  expect(noticeOf(t, notice, 'plan')).toContain('They were read as month/day/year.');
});

test('a number that is kept is never said to be nobody’s, and a guessed division is told', () => {
  const doubts: Record<string, string> = {
    'reading.doubt.phone-doubtful': en.doubt['phone-doubtful'],
    'reading.doubt.name-split': en.doubt['name-split'],
  };
  const told: Words = (key, values = {}) => t(doubts[key] ?? key, values);
  const words = { ...saying, t: told };
  expect(warningOf(words, { code: 'phone-doubtful', params: { given: '123-456-7890' } })).toBe(
    '“123-456-7890” does not look like a number that works. It is kept as it is.',
  );
  const params = { given: 'Mary Ann Smith', first: 'Mary Ann', last: 'Smith' };
  expect(warningOf(words, { code: 'name-split', params })).toContain(
    'given name “Mary Ann”, family name “Smith”',
  );
});
