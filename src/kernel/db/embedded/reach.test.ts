import { expect, test } from 'vitest';
import type { Step } from './reach.ts';
import { blockedAt } from './reach.ts';

const account = { name: 'postgres', uid: 101, gid: 104 };
const step = (path: string, mode: number, uid = 0, gid = 0): Step => ({
  path,
  mode: 0o040_000 | mode,
  uid,
  gid,
});

test('a folder that only root may enter blocks the way', () => {
  const way = [step('/', 0o755), step('/root', 0o700), step('/root/throughline', 0o755)];
  expect(blockedAt(way, account)).toBe('/root');
});

test('a folder that may be passed without being listed does not', () => {
  expect(blockedAt([step('/', 0o755), step('/data', 0o711)], account)).toBeUndefined();
});

test('the rights of the owner and of the group count before those of all others', () => {
  expect(blockedAt([step('/own', 0o700, 101)], account)).toBeUndefined();
  expect(blockedAt([step('/own', 0o077, 101)], account)).toBe('/own');
  expect(blockedAt([step('/group', 0o710, 0, 104)], account)).toBeUndefined();
  expect(blockedAt([step('/group', 0o701, 0, 104)], account)).toBe('/group');
});
