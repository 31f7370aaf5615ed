import { expect, test } from 'vitest';
import type { Asker, Group } from './seeing.ts';
import { seeingOf } from './seeing.ts';

const groups: Group[] = [
  { place: 'none', coachId: null, count: 2 },
  { place: 'none', coachId: 'ana', count: 1 },
  { place: 'day', coachId: null, count: 4 },
  { place: 'night', coachId: 'ana', count: 8 },
  { place: 'new', coachId: null, count: 16 },
];
const as = (roles: Asker['roles'], programIds: string[] = [], staffId = 'sam'): Asker => ({
  roles,
  programIds,
  staffId,
});

test('a manager sees everybody a file brings, and is told whom only managers will see', () => {
  expect(seeingOf(as(['manager']), groups)).toEqual({ unseen: [], onlyManagers: 2, withoutCoach: 22 });
});

test('a coach is told of those in no program and on nobody’s caseload, and of those who are with others', () => {
  expect(seeingOf(as(['coach', 'admin'], ['day']), groups)).toEqual({
    unseen: [
      { reason: 'nowhere', count: 2 },
      { reason: 'new-program', count: 16 },
      { reason: 'elsewhere', count: 9 },
    ],
    onlyManagers: 2,
    withoutCoach: 22,
  });
  expect(seeingOf(as(['coach'], ['day', 'night'], 'ana'), groups).unseen).toEqual([
    { reason: 'nowhere', count: 2 },
    { reason: 'new-program', count: 16 },
  ]);
});

test('whoever only administers sees nobody’s record, whatever a file says', () => {
  expect(seeingOf(as(['admin'], ['day']), groups).unseen).toEqual([{ reason: 'role', count: 31 }]);
});

test('where everybody is seen, only those without a coach are told', () => {
  expect(seeingOf(as(['coach'], ['day']), [{ place: 'day', coachId: null, count: 3 }])).toEqual({
    unseen: [],
    onlyManagers: 0,
    withoutCoach: 3,
  });
});
