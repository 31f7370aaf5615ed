import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../lib/ids.ts';
import { runHere } from './testing/run-command.ts';

const told = 'shows people’s records to the network';

test.each([
  ['without an address', []],
  ['without TLS or a proxy', ['--public-url', 'https://harbor.example']],
  ['with half of TLS', ['--public-url', 'https://harbor.example', '--tls-cert', 'cert.pem']],
])('a program that others could reach is not started %s, and says what it needs', async (_how, flags) => {
  const dataDir = join(tmpdir(), newId());
  for (const command of ['serve', 'web', 'demo']) {
    const ran = await runHere([command, '--host', '0.0.0.0', '--data', dataDir, ...flags]);
    expect(ran.code).toBe(2);
    expect(ran.complaint).toContain(told);
    expect(ran.complaint).toContain('--public-url with --tls-cert and --tls-key, or with --behind-proxy');
  }
  expect(existsSync(dataDir)).toBe(false);
});
