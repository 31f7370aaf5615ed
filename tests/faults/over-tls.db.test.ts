import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get as getPlain } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '../../src/testing/house.ts';
import { openHouse } from '../../src/testing/house.ts';
import { makeCertificate } from './certificate.ts';
import { aDataFolder, clearUp, startProgram } from './program.ts';

const name = 'harbor.example';
const { cert, key } = makeCertificate(name, 'localhost');
let folder: string;
let files: { certificate: string; key: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tl-tls-'));
  files = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  await writeFile(files.certificate, cert);
  await writeFile(files.key, key);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A visit that trusts this certificate and no other. */
const visit = (port: number, path: string, as = name): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, servername: as, ca: cert, headers: { host: as } };
    get(options, (answer) => resolve(answer.resume())).on('error', reject);
  });

describe('an address with a certificate of its own', () => {
  let house: House;
  let port: number;
  beforeAll(async () => {
    house = await openHouse({
      given: { PUBLIC_URL: `https://${name}`, TLS_CERT: files.certificate, TLS_KEY: files.key },
    });
    await house.app.server.listen({ host: '127.0.0.1', port: 0 });
    const address = house.app.server.server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => house?.close());

  test('is served by TLS, and a browser that was there once comes back by TLS alone', async () => {
    const answer = await visit(port, '/readyz');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('answers nobody who comes without', async () => {
    const plain = new Promise((resolve, reject) => {
      getPlain({ host: '127.0.0.1', port, path: '/readyz' }, resolve).on('error', reject);
    });
    await expect(plain).rejects.toThrow();
  });
});

test('a name of this machine is not held to TLS, since other programs answer to it as well', async () => {
  const house = await openHouse();
  const answer = await house.app.server.inject({ url: '/healthz' });
  expect(answer.headers).not.toHaveProperty('strict-transport-security');
  await house.close();
});

test('the program started with a certificate says an address that begins with https', async () => {
  const dataDir = await aDataFolder();
  try {
    const flags = ['--tls-cert', files.certificate, '--tls-key', files.key];
    const program = await startProgram({ dataDir, flags });
    const { protocol, port } = new URL(program.url);
    expect(protocol).toBe('https:');
    expect((await visit(Number(port), '/readyz', 'localhost')).statusCode).toBe(200);
  } finally {
    await clearUp(dataDir);
  }
});
