import { expect, test } from 'vitest';
import { planMerge } from './merging.ts';

test('the kept record gets the programs and caseloads it did not have, and only those', () => {
  const plan = planMerge('kept', 'second', {
    copyable: [
      { participantId: 'kept', kind: 'program', targetId: 'coaching' },
      { participantId: 'second', kind: 'program', targetId: 'coaching' },
      { participantId: 'second', kind: 'program', targetId: 'evening' },
      { participantId: 'second', kind: 'caseload', targetId: 'sam' },
    ],
    merged: [],
  });
  expect(plan.copied).toEqual([
    { kind: 'program', targetId: 'evening' },
    { kind: 'caseload', targetId: 'sam' },
  ]);
  expect(plan.records).toEqual(['second']);
});

test('records merged before come along', () => {
  const merged = [
    { participantId: 'second', targetId: 'third' },
    { participantId: 'kept', targetId: 'fourth' },
  ];
  expect(planMerge('kept', 'second', { copyable: [], merged }).records).toEqual(['second', 'third']);
});
