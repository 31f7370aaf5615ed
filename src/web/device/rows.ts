import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';

/** One value, sealed. Its name is sealed with it: what somebody writes about is told by no row. */
export interface Row {
  id: string;
  /** Id of whoever it was kept for; nobody else's key opens it. */
  owner: string;
  /** Written here and not yet with the server: it outlives signing out, sealed. */
  unsent: boolean;
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
  /** Milliseconds since 1970; of two rows of one name the later counts. */
  at: number;
}

/** The owner's key in wrapped form: a PIN of theirs opens it. */
export interface Lock {
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
  /** Wrong tries since the last right one. */
  wrong: number;
}

/** Whose key lies on this device: ready for use, though no script can read it out, or under a lock. */
export interface KeptKey {
  owner: string;
  key?: CryptoKey;
  lock?: Lock;
}

interface Schema extends DBSchema {
  rows: { key: string; value: Row; indexes: { owner: string } };
  keys: { key: string; value: KeptKey };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('throughline', 1, {
    upgrade: (db) => {
      db.createObjectStore('rows', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('keys', { keyPath: 'owner' });
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Answers once it is on the disk, as far as a browser can tell. */
export async function putRow(row: Row): Promise<void> {
  const writing = (await database()).transaction('rows', 'readwrite', { durability: 'strict' });
  await Promise.all([writing.store.put(row), writing.done]);
}

export async function dropRows(ids: readonly string[]): Promise<void> {
  const writing = (await database()).transaction('rows', 'readwrite', { durability: 'strict' });
  await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done]);
}

export async function listRows(owner: string): Promise<Row[]> {
  return (await database()).getAllFromIndex('rows', 'owner', owner);
}

export async function listAllRows(): Promise<Row[]> {
  return (await database()).getAll('rows');
}

export async function listKeys(): Promise<KeptKey[]> {
  return (await database()).getAll('keys');
}

/** One owner at a time: whoever comes to this device takes the place of the last. */
export async function putKey(kept: KeptKey): Promise<void> {
  const writing = (await database()).transaction('keys', 'readwrite', { durability: 'strict' });
  await Promise.all([writing.store.clear(), writing.store.put(kept), writing.done]);
}

export async function dropKeys(): Promise<void> {
  await (await database()).clear('keys');
}
