import type { Page } from 'playwright-core';
import type { Visit } from './browser.ts';

interface KeptRow {
  owner: string;
  unsent: boolean;
  bytes: ArrayBuffer;
}

/** Everything that lies in this browser's storage, as whoever took the device apart would find it. */
export const storedIn = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('throughline');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const all = <Row>(store: string) =>
      new Promise<Row[]>((done) => {
        const asking = db.transaction(store).objectStore(store).getAll();
        asking.onsuccess = () => done(asking.result);
      });
    const rows = await all<KeptRow>('rows');
    const keys = await all<{ key?: CryptoKey; lock?: object }>('keys');
    db.close();
    const bytes = rows.map((row) => new TextDecoder().decode(row.bytes)).join('\n');
    return {
      unsent: rows.map((row) => row.unsent),
      readable: `${JSON.stringify({ ...localStorage, ...sessionStorage })} ${bytes}`,
      keys: keys.map(({ key, lock: locked }) => ({
        extractable: key?.extractable,
        key: key !== undefined,
        lock: locked !== undefined,
      })),
    };
  });

/** From now on this device can keep a passkey, and whoever holds it is always recognized by it. */
export async function mayKeepPasskeys({ page, context }: Pick<Visit, 'page' | 'context'>): Promise<void> {
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
