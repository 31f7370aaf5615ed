import { expect, test } from 'vitest';
import type { Attended } from './groups-kept.ts';
import { groupsKept } from './groups-kept.ts';

const today = '2026-11-22';
const came = (on: string, over: Partial<Attended> = {}): Attended => ({
  groupId: 'tuesdays',
  name: 'Tuesday circle',
  on,
  present: true,
  ...over,
});

test('a group somebody came to lately is kept, with how often and the last day, by the name it has now', () => {
  const attended = [came('2026-11-17', { name: 'Evening circle' }), came('2026-11-03'), came('2026-10-27')];
  expect(groupsKept(attended, today)).toEqual([
    { groupId: 'tuesdays', name: 'Evening circle', times: 3, lastOn: '2026-11-17' },
  ]);
});

test('what lies more than sixty days back, a day they did not come, and a drop-in make no group kept', () => {
  const none = [
    came('2026-09-23'),
    came('2026-11-17', { present: false }),
    came('2026-11-17', { groupId: 'that day', name: '' }),
  ];
  expect(groupsKept(none, today)).toEqual([]);
  expect(groupsKept([came('2026-09-24')], today)).toHaveLength(1);
});

test('the group somebody came to last stands first', () => {
  const attended = [came('2026-11-03'), came('2026-11-10', { groupId: 'walk', name: 'Morning walk' })];
  expect(groupsKept(attended, today).map(({ name }) => name)).toEqual(['Morning walk', 'Tuesday circle']);
});
