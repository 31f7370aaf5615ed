import { expect, test } from 'vitest';
import type { InstrumentView, ReadingView } from '../schema.ts';
import { domainKeys } from './domains.ts';
import { coursesOf, isMeasured, marksOf, toldOf, voicesIn, wantsOffer } from './picture.ts';

const says = (text: string) => ({ text });
const scale = ['Not yet', 'A little', 'Mostly', 'Very much'].map((one, at) => ({
  says: says(one),
  order: at + 1,
}));
const item = (key: string) => ({
  key,
  says: says(key),
  options: [...scale, { says: says('Rather not') }],
  most: 4,
});
const source = { weak: false, inverse: false, scales: [] };

const own: InstrumentView = {
  key: 'eight-domains',
  version: '1',
  name: says('Eight Domains'),
  label: 'mapping',
  validated: false,
  sources: [
    { ...source, domain: 'D3', items: [item('d3.1'), item('d3.2')] },
    { ...source, domain: 'D4', items: [item('d4.1')] },
  ],
};
const barc: InstrumentView = {
  ...own,
  key: 'barc-10',
  validated: true,
  sources: [{ ...source, domain: 'D3', items: [item('7')] }],
};

let made = 0;
const reading = (over: Partial<ReadingView>): ReadingView => ({
  id: `r${made++}`,
  instrument: 'eight-domains',
  version: '1',
  at: '2026-11-24T10:00:00.000Z',
  voice: 'participant',
  mode: 'self',
  answers: {},
  scales: {},
  ...over,
});
const seenBy = (...readings: ReadingView[]) => ({ instruments: [own, barc], readings });

test('a domain nothing measures is not measured, and a domain nobody answered is not either', () => {
  const seen = seenBy(reading({ answers: { 'd4.1': 0 } }));
  expect(isMeasured('D4', seen)).toBe(true);
  expect(domainKeys.filter((domain) => !isMeasured(domain, seen))).toEqual([
    'D1',
    'D2',
    'D3',
    'D5',
    'D6',
    'D7',
    'D8',
  ]);
  expect(marksOf('D3', 'participant', seen)).toEqual([]);
});

test('the lowest answer is an answer, and never the same as none', () => {
  expect(marksOf('D4', 'participant', seenBy(reading({ answers: { 'd4.1': 0 } })))).toMatchObject([
    { order: 1, most: 4 },
  ]);
});

test('an answer that says nothing of a strength is drawn as none', () => {
  const [silent, said] = marksOf('D3', 'participant', seenBy(reading({ answers: { 'd3.1': 4, 'd3.2': 3 } })));
  expect(silent?.order).toBeUndefined();
  expect(said?.order).toBe(4);
});

test('two instruments and two voices stand side by side, each by itself', () => {
  const seen = seenBy(
    reading({ answers: { 'd3.1': 3 } }),
    reading({ voice: 'family', answers: { 'd3.1': 0 } }),
    reading({ instrument: 'barc-10', answers: { 7: 2 } }),
  );
  expect(toldOf('D3', seen).map(({ instrument, voice }) => `${instrument.key} ${voice}`)).toEqual([
    'eight-domains participant',
    'eight-domains family',
    'barc-10 participant',
  ]);
  expect(marksOf('D3', 'participant', seen)[0]?.order).toBe(4);
  expect(marksOf('D3', 'family', seen)[0]?.order).toBe(1);
  expect(voicesIn(seen.readings, ['participant', 'coach', 'family', 'community'])).toEqual([
    'participant',
    'family',
  ]);
});

test('answers to another version of an instrument are never read by this one', () => {
  expect(isMeasured('D3', seenBy(reading({ version: '2', answers: { 'd3.1': 3 } })))).toBe(false);
});

test('one domain asked again leaves what was said of the others where it was', () => {
  const seen = seenBy(
    reading({ answers: { 'd3.1': 3 } }),
    reading({ at: '2026-08-12T10:00:00.000Z', answers: { 'd3.1': 0, 'd4.1': 2 } }),
  );
  expect(marksOf('D3', 'participant', seen)[0]?.order).toBe(4);
  expect(marksOf('D4', 'participant', seen)[0]?.order).toBe(3);
  expect(coursesOf('D3', seen)[0]?.voices[0]?.points.map(({ order }) => order)).toEqual([1, 4]);
});

test('over time each voice has a line of its own, and a question nobody answered twice has none', () => {
  const seen = seenBy(
    reading({ answers: { 'd3.1': 3 } }),
    reading({ voice: 'coach', authorId: 'sam', answers: { 'd3.1': 1, 'd3.2': 2 } }),
    reading({ at: '2026-08-12T10:00:00.000Z', answers: { 'd3.1': 0, 'd3.2': 3 } }),
  );
  expect(coursesOf('D3', seen)).toMatchObject([
    {
      item: { key: 'd3.1' },
      voices: [
        { voice: 'participant', points: [{ order: 1 }, { order: 4 }] },
        { voice: 'coach', points: [{ order: 2, authorId: 'sam' }] },
      ],
    },
  ]);
});

test('an offer is due where nothing strong is written down or the answer is not yet; never for what nobody asked', () => {
  const low = seenBy(reading({ answers: { 'd3.1': 0 } }));
  const high = seenBy(reading({ answers: { 'd3.1': 3 } }));
  const strengths = [{ domain: 'D3' as const }];
  expect(wantsOffer('D3', { ...low, strengths })).toBe(true);
  expect(wantsOffer('D3', { ...high, strengths })).toBe(false);
  expect(wantsOffer('D3', { ...high, strengths: [] })).toBe(true);
  expect(wantsOffer('D8', { ...high, strengths: [] })).toBe(false);
});
