import { expect, test } from 'vitest';
import { exploringOf } from './use-explore.ts';

test('whoever comes back finds the invented program being made, or the way to it, and else the open door', () => {
  expect(exploringOf({ possible: true, state: 'making' })).toEqual({ state: 'working' });
  const url = 'http://localhost:4100/api/demo/become/1';
  expect(exploringOf({ possible: true, state: 'ready', url })).toEqual({ state: 'ready', url });
  expect(exploringOf({ possible: true, state: 'none' })).toEqual({ state: 'idle' });
});
