import { expect, test } from 'vitest';
import { visitsFrom } from './visits.ts';

const dayOf = (at: string): string => at.slice(0, 10);

test('what one person opened on one day is one line, however often', () => {
  const act = (at: string, who: string, action: string) => ({ at, who, action });
  const visits = visitsFrom(
    [
      act('2026-11-22T15:00:00Z', 'Sam', 'line.read'),
      act('2026-11-22T14:00:00Z', 'Sam', 'contact.write'),
      act('2026-11-22T13:00:00Z', 'Sam', 'line.read'),
      act('2026-11-22T12:00:00Z', 'Ana', 'line.read'),
      act('2026-11-21T12:00:00Z', 'Sam', 'line.read'),
    ],
    dayOf,
  );
  expect(visits).toEqual([
    { day: '2026-11-22', who: 'Sam', actions: ['line.read', 'contact.write'], times: 3 },
    { day: '2026-11-22', who: 'Ana', actions: ['line.read'], times: 1 },
    { day: '2026-11-21', who: 'Sam', actions: ['line.read'], times: 1 },
  ]);
});

test('whoever reads the messages alone, on whatever page, is told to have read the messages', () => {
  const at = '2026-11-22T15:00:00Z';
  const [visit] = visitsFrom(
    [
      { at, who: 'Sam', action: 'line.read', kinds: ['message'] },
      { at, who: 'Sam', action: 'line.read' },
      { at, who: 'Sam', action: 'line.read', kinds: ['message'] },
    ],
    dayOf,
  );
  expect(visit?.actions).toEqual(['line.read.message', 'line.read']);
});
