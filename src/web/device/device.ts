import { newId } from '../../lib/ids.ts';
import type { Row } from './rows.ts';
import { dropRows, listRows, putRow } from './rows.ts';
import { openNamed, sealNamed } from './sealed.ts';

/**
 * What this device keeps for one person. It is read from memory and written through to the disk, sealed under a key of
 * theirs; pages that are open beside this one hear of every change.
 */
export interface Device {
  readonly owner: string;
  /** False where nothing can be kept: a browser that refuses, or a key that has not come yet. */
  readonly keeps: boolean;
  read(name: string): unknown;
  names(prefix: string): string[];
  /** Resolves to true once it is on the disk. */
  keep(name: string, value: unknown): Promise<boolean>;
  forget(name: string): Promise<boolean>;
  /** Reads anew what another page may have written. */
  refresh(): Promise<void>;
}

interface Entry {
  id: string;
  value: unknown;
}

type Entries = Map<string, Entry>;

/** Names under which something lies that the server does not have: it outlives signing out, sealed. */
const isUnsent = (name: string): boolean => /^(letter|draft)\./.test(name);

const boundTo = ({ id, owner }: Pick<Row, 'id' | 'owner'>): string => `${owner} ${id}`;

/** All rows of a person that their key opens. Of two of one name, as two pages may write at once, the later stays. */
async function readEntries(owner: string, key: CryptoKey): Promise<Entries> {
  const rows = (await listRows(owner)).sort((a, b) => a.at - b.at);
  const opened = await Promise.all(rows.map((row) => openNamed(key, row, boundTo(row))));
  const entries: Entries = new Map();
  const older: string[] = [];
  for (const [at, { id }] of rows.entries()) {
    const named = opened[at];
    if (!named) continue;
    const before = entries.get(named.name);
    if (before) older.push(before.id);
    entries.set(named.name, { id, value: named.value });
  }
  if (older.length > 0) await dropRows(older);
  return entries;
}

interface Parts {
  owner: string;
  /** Without a key it is a memory of this page alone. */
  key?: CryptoKey | undefined;
  entries?: Entries;
  /** Told after every change here. */
  changed: () => void;
}

function makeDevice({ owner, key, entries: first = new Map(), changed }: Parts): Device {
  let entries = first;
  /** Names whose last change is not on the disk yet. */
  const pending = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  /** One write after the other, so that the later of two is the one that stays. */
  const inTurn = (write: () => Promise<void>): Promise<boolean> => {
    const turn = last.then(write).then(
      () => true,
      () => false,
    );
    last = turn;
    turn.then(tellOthers, () => undefined);
    return turn;
  };

  const settle = (name: string, entry: Entry | undefined): void => {
    if (entries.get(name) === entry) pending.delete(name);
  };

  const persist = async (name: string, entry: Entry, sealing: CryptoKey): Promise<void> => {
    // Typed over in the meantime: the newer value has its own turn.
    if (entries.get(name) !== entry) return;
    const { id, value } = entry;
    const sealed = await sealNamed(sealing, { name, value }, boundTo({ id, owner }));
    await putRow({ id, owner, unsent: isUnsent(name), ...sealed, at: Date.now() });
    settle(name, entry);
  };

  return {
    owner,
    keeps: key !== undefined,
    read: (name) => entries.get(name)?.value,
    names: (prefix) => [...entries.keys()].filter((name) => name.startsWith(prefix)),
    keep: (name, value) => {
      const entry = { id: entries.get(name)?.id ?? newId(), value };
      entries.set(name, entry);
      pending.add(name);
      changed();
      return key ? inTurn(() => persist(name, entry, key)) : Promise.resolve(false);
    },
    forget: (name) => {
      const entry = entries.get(name);
      if (!entry) return Promise.resolve(false);
      entries.delete(name);
      pending.add(name);
      changed();
      const drop = async (): Promise<void> => {
        await dropRows([entry.id]);
        settle(name, undefined);
      };
      return key ? inTurn(drop) : Promise.resolve(true);
    },
    refresh: async () => {
      if (!key) return;
      const read = await readEntries(owner, key);
      for (const name of pending) {
        const mine = entries.get(name);
        if (mine) read.set(name, mine);
        else read.delete(name);
      }
      entries = read;
      changed();
    },
  };
}

const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('throughline.device') : undefined;

function tellOthers(): void {
  others?.postMessage('changed');
}

const watchers = new Set<() => void>();
const tellWatchers = (): void => {
  for (const watcher of watchers) watcher();
};

let here = makeDevice({ owner: '', changed: tellWatchers });

others?.addEventListener('message', () => void here.refresh().catch(() => undefined));

/** What is kept for whoever is here; a memory of this page alone until `openDeviceOf`. */
export const device = (): Device => here;

/** Calls back whenever what is kept has changed, here or in a page beside this one. */
export function watchDevice(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

/** Opens what is kept for a person. What they wrote before the key came is carried over. */
export async function openDeviceOf(owner: string, key: CryptoKey | undefined): Promise<void> {
  const before = here;
  const entries = key && (await readEntries(owner, key).catch(() => undefined));
  here = makeDevice({ owner, changed: tellWatchers, ...(entries ? { key, entries } : {}) });
  const carried = before.owner === owner && !before.keeps ? before.names('') : [];
  for (const name of carried) void here.keep(name, before.read(name));
  tellWatchers();
}

/** Forgets in memory who was here; rows and key are another matter. */
export function closeDevice(): void {
  here = makeDevice({ owner: '', changed: tellWatchers });
  tellWatchers();
}
