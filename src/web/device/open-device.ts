import { keep } from '../kept.ts';
import { request } from '../request.ts';
import { fromBase64Url } from './base64url.ts';
import { closeDevice, device, openDeviceOf } from './device.ts';
import type { Row } from './rows.ts';
import { dropKeys, dropRows, listAllRows, listKeys, putKey } from './rows.ts';
import { importKey } from './sealed.ts';

/** How long something unsent waits, sealed, for whoever wrote it to come back. */
const unsentForMs = 180 * 86_400_000;

/** The owner's key from the server: 32 bytes. */
export async function fetchKey(): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await request('get', '/account/device-key');
  if (typeof answer === 'object' && answer !== null && 'key' in answer && typeof answer.key === 'string')
    return fromBase64Url(answer.key);
  throw new TypeError('no key came');
}

/** A key that was opened with a PIN is known to this page alone. */
let unlocked: { owner: string; key: CryptoKey } | undefined;

export function takeUnlocked(owner: string, key: CryptoKey): void {
  unlocked = { owner, key };
}

/** The key as it lies here, or fetched and put here where there is a network. */
async function keyOf(owner: string): Promise<CryptoKey | undefined> {
  if (unlocked?.owner === owner) return unlocked.key;
  const kept = (await listKeys()).find((one) => one.owner === owner);
  // Under a PIN that this page was not asked for: the next one asks.
  keep('lock', kept?.lock ? 'on' : '');
  if (kept) return kept.key;
  const key = await importKey(await fetchKey());
  await putKey({ owner, key });
  await dropRows(withServer(await listAllRows(), owner));
  return key;
}

/** Rows of anybody but this person that the server has as well. */
const withServer = (rows: readonly Row[], butOf?: string): string[] =>
  rows.filter(({ unsent, owner }) => !unsent && owner !== butOf).map(({ id }) => id);

/** Opens what this device keeps for whoever is signed in. Where nothing can be kept, pages work from memory alone. */
export async function openDevice(owner: string): Promise<void> {
  if (device().owner === owner && device().keeps) return;
  const key = 'crypto' in globalThis && crypto.subtle ? await keyOf(owner).catch(() => undefined) : undefined;
  await openDeviceOf(owner, key);
}

/** Whose key lies here ready for use: who was here last, before anybody can be asked. */
export async function lastOwner(): Promise<string | undefined> {
  const [kept] = await listKeys();
  return kept && (kept.key || unlocked?.owner === kept.owner) ? kept.owner : undefined;
}

/**
 * At signing out, and when the session was ended from elsewhere: the key goes, and everything with it that the server
 * has as well. What was not sent stays, sealed, until its writer signs in again.
 */
export async function wipeDevice(): Promise<void> {
  closeDevice();
  unlocked = undefined;
  keep('lock', '');
  await dropKeys();
  const rows = await listAllRows();
  const old = Date.now() - unsentForMs;
  const outlived = rows.filter(({ unsent, at }) => unsent && at < old).map(({ id }) => id);
  await dropRows([...withServer(rows), ...outlived]);
}
