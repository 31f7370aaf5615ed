import { expect, test } from 'vitest';
import type { InstrumentView, ReadingView } from '../schema.ts';
import { newVersionsIn } from './versions.ts';

const instrument = (version: string, over: Partial<InstrumentView> = {}): InstrumentView => ({
  key: 'barc-10',
  version,
  name: { text: 'BARC-10' },
  label: 'Our own reading of it',
  validated: true,
  sources: [],
  ...over,
});

const reading = (version: string, at: string, total: number | null): ReadingView => ({
  id: `${version} ${at}`,
  instrument: 'barc-10',
  version,
  at,
  voice: 'participant',
  mode: 'self',
  answers: {},
  scales: { total },
});

const [june, july, august] = ['2026-06-01T10:00:00Z', '2026-07-01T10:00:00Z', '2026-08-01T10:00:00Z'];
const both = [instrument('1'), instrument('2')];

test('a new version of a tested form is told from the day it was first used, with the version before it', () => {
  const readings = [reading('2', august, 44), reading('2', july, 40), reading('1', june, 30)];
  expect(newVersionsIn({ instruments: both, readings })).toEqual([
    { instrument: instrument('2'), before: '1', since: july },
  ]);
});

test('nothing is told where one version measured, or where nothing tested was used', () => {
  const one = [reading('2', july, 40), reading('1', june, null)];
  expect(newVersionsIn({ instruments: both, readings: one })).toEqual([]);
  const untested = both.map(({ version }) => instrument(version, { validated: false }));
  const two = [reading('2', july, 40), reading('1', june, 30)];
  expect(newVersionsIn({ instruments: untested, readings: two })).toEqual([]);
});
