import { expect, test } from 'vitest';
import { stateIn } from './look-at-process.ts';
import { parseLockFile, servesCluster } from './postmaster.ts';

const lock =
  '4711\n/data/postgres/cluster\n1795328785\n5432\n/data/postgres/socket\n\n 5432001 12\nready   \n';

test('the lock of a running server says its number and its socket', () => {
  expect(parseLockFile(lock)).toEqual({ pid: 4711, socketDir: '/data/postgres/socket' });
});

test('a lock that is still being written says what it can', () => {
  expect(parseLockFile('4711\n/data')).toEqual({ pid: 4711, socketDir: undefined });
  expect(parseLockFile('')).toBeUndefined();
  expect(parseLockFile('nonsense\n')).toBeUndefined();
});

test('only a living server on this very cluster counts as ours', () => {
  const command = '/bin/postgres -D /data/postgres/cluster -c port=5432 ';
  expect(servesCluster({ zombie: false, command }, '/data/postgres/cluster')).toBe(true);
  expect(servesCluster({ zombie: true, command }, '/data/postgres/cluster')).toBe(false);
  expect(servesCluster({ zombie: false, command }, '/data/postgres/clust')).toBe(false);
  expect(servesCluster({ zombie: false, command: '/usr/bin/node serve ' }, '/data/postgres/cluster')).toBe(
    false,
  );
});

test('a process is recognized as a zombie even when its name holds parentheses', () => {
  expect(stateIn('4711 (odd) name) Z 1 4711')).toBe('Z');
  expect(stateIn('4711 (postgres) S 1 4711')).toBe('S');
});
