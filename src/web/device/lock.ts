import { keep } from '../kept.ts';
import { fetchKey, takeUnlocked, wipeDevice } from './open-device.ts';
import type { KeptKey, Lock } from './rows.ts';
import { listKeys, putKey } from './rows.ts';
import { importKey, openBytes, randomBytes, sealBytes } from './sealed.ts';

/** Rounds of PBKDF2-HMAC-SHA256 (OWASP Password Storage Cheat Sheet, 2023): about a second on a cheap phone. */
const rounds = 600_000;
/** Wrong tries after which the device forgets the key: whoever knows the password, a passkey or a code signs in anew. */
const mostWrong = 5;
export const shortestPin = 4;

async function wrappingKey(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const from = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function lockedWith(pin: string, bytes: Uint8Array<ArrayBuffer>, owner: string): Promise<Lock> {
  const salt = randomBytes(16);
  const { iv, bytes: wrapped } = await sealBytes(await wrappingKey(pin, salt), bytes, owner);
  return { salt, iv, wrapped, wrong: 0 };
}

/** Puts the key under a PIN. Asks the server for the key once more, since no script can read out the one that lies here. */
export async function lockWith(pin: string, owner: string): Promise<void> {
  const bytes = await fetchKey();
  const lock = await lockedWith(pin, bytes, owner);
  takeUnlocked(owner, await importKey(bytes));
  await putKey({ owner, lock });
  keep('lock', 'on');
}

/** Takes the lock away: the key lies here ready for use again. */
export async function unlockForGood(owner: string): Promise<void> {
  const key = await importKey(await fetchKey());
  takeUnlocked(owner, key);
  await putKey({ owner, key });
  keep('lock', '');
}

export type Tried = { how: 'open' } | { how: 'wrong'; left: number } | { how: 'gone' };

async function countWrong({ owner, lock }: KeptKey & { lock: Lock }): Promise<Tried> {
  const wrong = lock.wrong + 1;
  if (wrong >= mostWrong) {
    await wipeDevice();
    return { how: 'gone' };
  }
  await putKey({ owner, lock: { ...lock, wrong } });
  return { how: 'wrong', left: mostWrong - wrong };
}

/** Tries a PIN. After too many wrong ones the key is gone from here, and what was not sent stays sealed. */
export async function tryPin(pin: string): Promise<Tried> {
  const kept = (await listKeys()).find((one) => one.lock);
  if (!kept?.lock) return { how: 'gone' };
  const { owner, lock } = kept;
  const wrapping = await wrappingKey(pin, lock.salt);
  const bytes = await openBytes(wrapping, { iv: lock.iv, bytes: lock.wrapped }, owner).catch(() => undefined);
  if (!bytes) return countWrong({ owner, lock });
  takeUnlocked(owner, await importKey(bytes));
  if (lock.wrong > 0) await putKey({ owner, lock: { ...lock, wrong: 0 } });
  return { how: 'open' };
}

/** Whether a PIN is asked here before anything is shown. */
export const hasLock = async (): Promise<boolean> => (await listKeys()).some((one) => one.lock);
