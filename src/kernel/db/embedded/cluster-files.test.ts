import { expect, test } from 'vitest';
import { keepsFile, keepsFolder, withoutUnlogged } from './cluster-files.ts';

test('a backup leaves out what belongs to the running server or to one session', () => {
  const left = [
    'postmaster.pid',
    'backup_label',
    'base/5/t3_16384',
    'base/5/t3_16384_fsm',
    'base/5/pg_internal.init',
  ];
  expect(left.filter(keepsFile)).toEqual([]);
  expect(keepsFolder('pgsql_tmp')).toBe(false);
});

test('a backup keeps tables, settings and the control file', () => {
  const kept = ['base/5/16384', 'base/5/16384_vm', 'base/5/16384.1', 'postgresql.conf', 'global/pg_control'];
  expect(kept.filter(keepsFile)).toEqual(kept);
});

test('of a table without a log only its empty beginning is kept', () => {
  const files = ['base/5/16390', 'base/5/16390.1', 'base/5/16390_fsm', 'base/5/16390_init', 'base/5/163901'];
  expect(withoutUnlogged(files)).toEqual(['base/5/16390_init', 'base/5/163901']);
});
