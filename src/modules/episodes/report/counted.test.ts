import { expect, test } from 'vitest';
import type { Episode } from '../domain.ts';
import { median } from '../domain.ts';
import type { Sources } from './counted.ts';
import { countedIn } from './counted.ts';

const episode = (id: string, startedOn: string): Episode => ({
  id,
  participantId: id,
  programId: 'coaching',
  startedOn,
  version: 1,
});

const contactsOn = (participantId: string, days: readonly string[]) =>
  [participantId, days.map((on) => ({ participantId, on, what: 'home' }))] as const;

const sources = (untimed: readonly string[] = []): Sources => ({
  episodes: [
    episode('list', '2025-01-01'),
    episode('slow', '2026-01-01'),
    episode('quick', '2026-01-01'),
    episode('once', '2026-01-01'),
  ],
  untimed: new Set(untimed),
  gaps: [],
  contacts: new Map([
    contactsOn('list', ['2026-11-20', '2026-11-21']),
    contactsOn('slow', ['2026-01-05', '2026-01-06']),
    contactsOn('quick', ['2026-01-02', '2026-01-03']),
    contactsOn('once', ['2026-11-20']),
  ]),
  received: new Map(),
  services: [],
});

const counted = (given: Sources) => countedIn(given, new Set(['coaching']), undefined);

test('whoever came with an old list counts as started and met, and not in how soon people are met', () => {
  expect(counted(sources(['list']))).toMatchObject({
    started: 4,
    metOnce: 4,
    metTwice: 3,
    leftOut: 1,
    daysToFirst: [4, 1],
    daysToSecond: [5, 2],
  });
});

test('the days to the second contact are never fewer than to the first, as both are of the same people', () => {
  const { daysToFirst, daysToSecond } = counted(sources());
  expect(daysToFirst).toHaveLength(daysToSecond.length);
  expect(median(daysToSecond)).toBeGreaterThan(median(daysToFirst) ?? Number.POSITIVE_INFINITY);
});
