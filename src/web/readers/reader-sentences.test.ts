import i18next from 'i18next';
import { expect, test } from 'vitest';
import { makeFormat } from '../format.ts';
import english from '../words.en.json' with { type: 'json' };
import spanish from '../words.es.json' with { type: 'json' };
import type { Words } from '../words.ts';
import type { Readers, Speech } from './reader-sentences.ts';
import { readerSentences } from './reader-sentences.ts';

function speechIn(language: 'en' | 'es', locale: string): Speech {
  const engine = i18next.createInstance();
  void engine.init({
    initAsync: false,
    lng: language,
    ns: ['shell'],
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { en: { shell: english }, es: { shell: spanish } },
  });
  const speak = engine.getFixedT(language, 'shell');
  const t: Words = (key, values) => speak(key, { ...values });
  return { t, format: makeFormat(locale), language };
}

const en = speechIn('en', 'en-GB');
const es = speechIn('es', 'es-US');
const sam = { id: 'sam', name: 'Sam Ortiz', covers: false };
const at = (on: string, time: string) => ({ on, time });
const tuesday = (time: string) => at('2026-11-24', time);
const wednesday = (time: string) => at('2026-11-25', time);
const night = (over: Partial<Readers> = {}): Readers => ({
  people: [sam],
  reading: { now: false, on: '2026-11-25', from: '09:00' },
  nights: [
    { from: tuesday('21:00'), until: wednesday('07:00'), names: ['Ana Reyes'] },
    { from: wednesday('07:00'), until: wednesday('09:00'), names: [] },
  ],
  ...over,
});

test('at night it says who reads tonight and until when, and who reads from the morning on', () => {
  expect(readerSentences(night(), en)).toEqual([
    'Tonight Ana Reyes reads it, until 07:00.',
    'What is just between you waits for the day.',
    'From Wednesday 25 November, 09:00, Sam Ortiz reads it.',
  ]);
  expect(readerSentences(night(), es)[0]).toMatch(
    /^Esta noche lo lee Ana Reyes, hasta esta hora: 7:00\sa\.m\.$/,
  );
});

test('where nobody is named for the night, that is said, and when it is read', () => {
  const nobody = night({ nights: [{ from: tuesday('21:00'), until: wednesday('09:00'), names: [] }] });
  expect(readerSentences(nobody, en)).toEqual([
    'Nobody reads it now.',
    'From Wednesday 25 November, 09:00, Sam Ortiz reads it.',
  ]);
  const own = readerSentences({ ...nobody, outOfHours: { en: 'We are out.', es: 'No estamos.' } }, en);
  expect(own.at(-1)).toBe('We are out.');
});

test('in an hour in which nobody reads, the next turn is named', () => {
  const early = night({
    nights: [
      { from: tuesday('17:00'), until: tuesday('20:00'), names: [] },
      { from: tuesday('20:00'), until: wednesday('09:00'), names: ['Ana Reyes'] },
    ],
  });
  expect(readerSentences(early, en).slice(0, 2)).toEqual([
    'Nobody reads it now.',
    'Tonight Ana Reyes reads it, until 09:00.',
  ]);
});

test('on a weekend the turn under way is told by its end, and the next one by its beginning', () => {
  const weekend = night({
    reading: { now: false, on: '2026-11-30', from: '09:00' },
    nights: [
      { from: at('2026-11-28', '10:00'), until: at('2026-11-29', '18:00'), names: ['Ana Reyes'] },
      { from: at('2026-11-29', '18:00'), until: at('2026-11-30', '09:00'), names: ['Ben Hill', 'Cal Moss'] },
    ],
  });
  expect(readerSentences(weekend, en).slice(0, 2)).toEqual([
    'Now Ana Reyes reads it, until Sunday 29 November, 18:00.',
    'From Sunday 29 November, 18:00, Ben Hill and Cal Moss read it.',
  ]);
});

test('by day it says until when the day reads, and whose turn it is after it', () => {
  const day = night({
    reading: { now: true, until: '17:00' },
    nights: [{ from: tuesday('17:00'), until: wednesday('09:00'), names: ['Ana Reyes'] }],
  });
  expect(readerSentences(day, en)).toEqual([
    'Sam Ortiz reads it.',
    'They read today until 17:00.',
    'Tonight Ana Reyes reads it, until 09:00.',
    'What is just between you waits for the day.',
  ]);
  const alone = { ...day, nights: [{ from: tuesday('17:00'), until: wednesday('09:00'), names: [] }] };
  expect(readerSentences(alone, en).at(-1)).toBe('After that nobody reads until they are back.');
});

test('whoever is on leave is not promised for the morning: whoever stands in is', () => {
  const gone = night({ people: [{ ...sam, awayUntil: '2026-11-27', coveredBy: 'Ana Reyes' }] });
  expect(readerSentences(gone, en)).toContain('Ana Reyes reads it in that time.');
  expect(readerSentences(gone, en).join(' ')).not.toContain('Sam Ortiz reads it');
});

test('while no hours are set, or without a network, nothing is promised', () => {
  expect(readerSentences({ people: [sam] }, en)).toEqual([
    'Sam Ortiz reads it.',
    'We cannot say when it is read.',
  ]);
  expect(readerSentences(undefined, en)).toHaveLength(1);
  expect(readerSentences('asking', en)).toEqual([]);
});
