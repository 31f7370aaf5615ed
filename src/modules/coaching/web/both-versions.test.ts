import { expect, test } from 'vitest';
import { standingVersion } from './both-versions.tsx';
import type { ContactSeen } from './neighbours.ts';

const entry = (id: string, amendsId?: string): ContactSeen => ({
  id,
  kind: 'contact',
  happenedAt: '2026-11-20T10:00:00Z',
  recordedAt: '2026-11-20T10:00:00Z',
  audience: 'team',
  data: {},
  words: {},
  ...(amendsId ? { amendsId } : {}),
});

test('the version a colleague wrote meanwhile is found by what it amends', () => {
  const entries = [entry('c'), entry('b', 'a'), entry('d', 'x')];
  expect(standingVersion(entries, 'a')?.id).toBe('b');
});

test('an entry that was taken back has no standing version', () => {
  expect(standingVersion([entry('c')], 'a')).toBeUndefined();
});
