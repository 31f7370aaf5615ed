import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/ids.ts';
import { leavingData, leavingWords, mayLeave, withoutIds } from './leaving.ts';

it('what leaves of an entry names no row of ours, wherever it stands', () => {
  const data = {
    place: 'phone',
    withId: newId(),
    people: [newId(), { id: newId(), name: 'a friend' }],
    minutes: 20,
    done: true,
    nothing: null,
  };
  expect(withoutIds(data)).toEqual({
    place: 'phone',
    people: [{ name: 'a friend' }],
    minutes: 20,
    done: true,
    nothing: null,
  });
});

describe('an entry', () => {
  const written = (kind: string, authorKind = 'participant') => mayLeave({ kind, authorKind, data: {} });

  it('leaves where the words of a consent speak of its kind, and no other does', () => {
    expect(['contact', 'plan-line', 'dissent', 'service'].map((kind) => written(kind))).not.toContain(false);
    expect(
      ['message', 'check-in', 'night-note', 'a-kind-of-tomorrow'].map((kind) => written(kind)),
    ).not.toContain(true);
  });

  it('that was struck does not leave, nor does a suggestion that nobody took up', () => {
    expect(mayLeave({ kind: 'contact', authorKind: 'staff', struckAt: new Date(), data: {} })).toBe(false);
    expect([
      written('plan-line', 'staff'),
      written('plan-line', 'family'),
      written('contact', 'staff'),
    ]).toEqual([false, false, true]);
  });

  it('takes no words along that are about somebody close', () => {
    expect(leavingWords({ what: 'Call before I go', phone: '555 0100', by: 'Rosa' })).toEqual({
      what: 'Call before I go',
    });
  });
});

it('how somebody close sees it does not leave, in a form as in words', () => {
  const form = (voice: string) => mayLeave({ kind: 'form-response', authorKind: 'staff', data: { voice } });
  expect([form('participant'), form('coach'), form('family'), form('community')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('no name of a colleague goes along with what an earlier list said', () => {
  expect(leavingData({ broughtBy: 'Sam Okoro', row: 4 })).toEqual({ row: 4 });
});
