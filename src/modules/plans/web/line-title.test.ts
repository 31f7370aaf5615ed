import { expect, test } from 'vitest';
import { titleOf } from './line-title.ts';

test('what a coach or a family member proposed is told as a suggestion, never as the participant’s own', () => {
  for (const authorKind of ['staff', 'family', 'token'])
    expect(titleOf({ authorKind, data: { part: 'goal' } })).toBe('suggested');
  expect(titleOf({ authorKind: 'participant', data: { part: 'goal' } })).toBe('goal');
});

test('what was taken up is told as that, whoever took it up for them', () => {
  for (const authorKind of ['participant', 'family'])
    expect(titleOf({ authorKind, data: { part: 'goal', fromId: 'x' } })).toBe('takenUp');
});

test('what waits on the phone is the reader’s own', () => {
  expect(titleOf({ data: { part: 'coping' } })).toBe('coping');
});
