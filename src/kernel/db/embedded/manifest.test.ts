import { expect, test } from 'vitest';
import type { BackupManifest } from './manifest.ts';
import { readManifest, writeManifest } from './manifest.ts';

const manifest: BackupManifest = {
  format: 1,
  madeAt: '2026-03-01T10:00:00.000Z',
  postgresMajor: 18,
  startLsn: '0/2000028',
  stopLsn: '0/2000120',
  folders: ['cluster/base'],
  files: [{ path: 'cluster/PG_VERSION', size: 3, sha256: 'a'.repeat(64) }],
};

test('a manifest is read as it was written', () => {
  expect(readManifest(writeManifest(manifest))).toEqual(manifest);
});

test('a manifest that someone changed is not believed', () => {
  expect(() => readManifest(writeManifest(manifest).replace('"size": 3', '"size": 4'))).toThrow('checksum');
});

test('a manifest cannot lead a restore out of its folder', () => {
  for (const path of ['cluster/../../etc/passwd', '/etc/passwd', 'cluster//x', 'elsewhere/x']) {
    const files = [{ path, size: 3, sha256: 'a'.repeat(64) }];
    expect(() => readManifest(writeManifest({ ...manifest, files }))).toThrow();
  }
});

test('a manifest of a newer format is refused', () => {
  expect(() => readManifest(writeManifest(manifest).replace('"format": 1', '"format": 2'))).toThrow();
});
