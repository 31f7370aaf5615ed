import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { Failure } from '../kernel/failure.ts';
import { KeyRing, keyBytes } from '../kernel/keys.ts';

export interface KeyFile {
  keys: KeyRing;
  keyFile: string;
  /** It was made just now. */
  made: boolean;
}

/** Where the installation key lies, or shall lie. */
export const keyFileOf = (config: Pick<Config, 'KEY_FILE'>, dataDir: string): string =>
  resolve(config.KEY_FILE ?? join(dataDir, 'keys', 'installation.key'));

export async function readKey(file: string): Promise<KeyRing | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === keyBytes) return new KeyRing(key);
  throw new Failure('unavailable', 'kernel/bad-key', { detail: `${file} holds no installation key.` });
}

/** Reads the installation key, or makes the first one. A key that is gone is never replaced: nothing would open again. */
export async function openKey(config: Config, dataDir: string): Promise<KeyFile> {
  const keyFile = keyFileOf(config, dataDir);
  const keys = await readKey(keyFile);
  if (keys) return { keys, keyFile, made: false };
  if (existsSync(join(dataDir, 'postgres'))) throw keyMissing(keyFile);
  return { keys: await makeKey(keyFile), keyFile, made: true };
}

const keyMissing = (keyFile: string): Failure =>
  new Failure('unavailable', 'kernel/key-missing', {
    detail: `The installation key is missing: put your copy of it at ${keyFile}. Without it no words can be read.`,
  });

async function makeKey(keyFile: string): Promise<KeyRing> {
  const key = randomBytes(keyBytes);
  await writeKey(keyFile, key);
  return new KeyRing(key);
}

/** Writes a key where none is, for its owner alone. */
export async function writeKey(keyFile: string, key: Buffer): Promise<void> {
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 });
  await writeFile(keyFile, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(keyFile, 0o600);
}

/** Refuses a key under which the words of this installation were not sealed; one made just now is taken away again. */
export async function refuseWrongKey({ keyFile, made }: KeyFile): Promise<never> {
  if (!made)
    throw new Failure('unavailable', 'kernel/wrong-key', {
      detail: `The key in ${keyFile} is not the one under which the words of this installation were sealed.`,
    });
  await rm(keyFile, { force: true });
  throw keyMissing(keyFile);
}
