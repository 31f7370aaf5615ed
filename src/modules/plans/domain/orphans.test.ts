import { expect, test } from 'vitest';
import type { Loose } from './orphans.ts';
import { orphansIn } from './orphans.ts';

const plan = (over: Partial<Loose> = {}): Loose => ({
  goals: [{ rootId: 'own door', state: 'working' }],
  needs: [],
  barriers: [],
  steps: [{ rootId: 'mail the form', done: false }],
  links: [{ fromId: 'own door', toId: 'mail the form' }],
  left: new Set(),
  ...over,
});

test('a goal with a next step hangs together with it, and nothing is asked', () => {
  expect(orphansIn(plan())).toEqual([]);
});

test('a goal whose step is done is asked about: what next?', () => {
  const steps = [{ rootId: 'mail the form', done: true }];
  expect(orphansIn(plan({ steps }))).toEqual([{ what: 'goal-without-step', rootId: 'own door' }]);
});

test('a goal that was reached or let go for now waits for nothing', () => {
  for (const state of ['reached', 'let-go'] as const)
    expect(orphansIn(plan({ goals: [{ rootId: 'own door', state }], links: [] }))).toEqual([]);
});

test('what is in the way with nothing against it, and a need nobody sees to, are told', () => {
  const found = orphansIn(plan({ barriers: [{ rootId: 'no bus' }], needs: [{ rootId: 'sleep' }] })).map(
    ({ what }) => what,
  );
  expect(found).toEqual(['need-without-step', 'barrier-without-help']);
});

test('a step that belongs to no goal is told where there are goals, and only there', () => {
  const steps = [
    { rootId: 'mail the form', done: false },
    { rootId: 'call the school', done: false },
  ];
  expect(orphansIn(plan({ steps }))).toEqual([{ what: 'step-without-goal', rootId: 'call the school' }]);
  expect(orphansIn(plan({ goals: [], steps, links: [] }))).toEqual([]);
});

test('what somebody left as it is, is asked about no more', () => {
  expect(orphansIn(plan({ links: [], left: new Set(['own door', 'mail the form']) }))).toEqual([]);
});
