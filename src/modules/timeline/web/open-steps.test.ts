import { expect, test } from 'vitest';
import type { LineEntry } from '../schema.ts';
import { besidesOpenSteps, openSteps } from './open-steps.ts';

const step = (id: string, over: Partial<LineEntry> = {}): LineEntry => ({
  id,
  participantId: 'maya',
  kind: 'next-step',
  happenedAt: '2026-11-01T10:00:00Z',
  recordedAt: '2026-11-01T10:00:00Z',
  authorKind: 'staff',
  category: 'plan',
  audience: 'team',
  data: { owner: 'participant', dueOn: '2026-11-27' },
  words: { what: id },
  answers: [],
  ...over,
});

test('only my own open steps are shown, the one due first in front', () => {
  const { answers: _, ...done } = step('done');
  const steps = [
    step('later', { data: { owner: 'participant', dueOn: '2026-12-01' } }),
    step('sooner'),
    step('staff’s', { data: { owner: 'staff', dueOn: '2026-11-02' } }),
    step('finished', { answers: [{ ...done, kind: 'step-done' }] }),
    step('struck', { struckAt: '2026-11-02T10:00:00Z' }),
  ];
  expect(openSteps(steps).map((one) => one.id)).toEqual(['sooner', 'later']);
});

test('on a page whose head shows the open steps, the latest entries below show what else there is, and done steps', () => {
  const done = step('done', { answers: [{ ...step('answer'), kind: 'step-done' }] });
  const entries = [
    step('open'),
    step('contact', { kind: 'contact' }),
    done,
    step('later', { kind: 'contact' }),
  ];
  expect(besidesOpenSteps(entries, 2).map((entry) => entry.id)).toEqual(['contact', 'done']);
});
