import { newId } from '../../lib/ids.ts';
import type { Row } from './rows.ts';
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
async function readEntries({ owner, key, disk }: Opening): Promise<Entries> {
  const rows = (await disk.list(owner)).sort((a, b) => a.at - b.at);
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
  if (older.length > 0) await disk.drop(older);
  return entries;
}

/** Where sealed rows lie. What it has answered is on the disk. */
export interface Disk {
  put(row: Row): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  list(owner: string): Promise<Row[]>;
}

/** Told after every change here, and after every change on the disk. */
interface Told {
  changed: () => void;
  written: () => void;
}

interface Opening extends Told {
  owner: string;
  key: CryptoKey;
  disk: Disk;
}

type Parts = Told & { owner: string; entries?: Entries; lasting?: Omit<Opening, keyof Told> };

function makeDevice({ owner, entries: first = new Map(), changed, written, lasting }: Parts): Device {
  let entries = first;
  /** Names whose last change is not on the disk yet. */
  const pending = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that the later of two writes is the one that stays, and nothing is read between them. */
  const inTurn = (work: () => Promise<void>): Promise<boolean> => {
    const turn = last.then(work).then(
      () => true,
      () => false,
    );
    last = turn;
    return turn;
  };

  const write = (work: () => Promise<void>): Promise<boolean> => {
    const turn = inTurn(work);
    turn.then(written, () => undefined);
    return turn;
  };

  const settle = (name: string, entry: Entry | undefined): void => {
    if (entries.get(name) === entry) pending.delete(name);
  };

  const persist = async (
    name: string,
    entry: Entry,
    { key, disk }: { key: CryptoKey; disk: Disk },
  ): Promise<void> => {
    // Typed over in the meantime: the newer value has its own turn.
    if (entries.get(name) !== entry) return;
    const { id, value } = entry;
    const sealed = await sealNamed(key, { name, value }, boundTo({ id, owner }));
    await disk.put({ id, owner, unsent: isUnsent(name), ...sealed, at: Date.now() });
    settle(name, entry);
  };

  return {
    owner,
    keeps: lasting !== undefined,
    read: (name) => entries.get(name)?.value,
    names: (prefix) => [...entries.keys()].filter((name) => name.startsWith(prefix)),
    keep: (name, value) => {
      const entry = { id: entries.get(name)?.id ?? newId(), value };
      entries.set(name, entry);
      pending.add(name);
      changed();
      return lasting ? write(() => persist(name, entry, lasting)) : Promise.resolve(false);
    },
    forget: (name) => {
      const entry = entries.get(name);
      if (!entry) return Promise.resolve(false);
      entries.delete(name);
      pending.add(name);
      changed();
      if (!lasting) return Promise.resolve(true);
      return write(async () => {
        await lasting.disk.drop([entry.id]);
        settle(name, undefined);
      });
    },
    refresh: async () => {
      if (!lasting) return;
      await inTurn(async () => {
        const read = await readEntries({ ...lasting, changed, written });
        for (const name of pending) {
          const mine = entries.get(name);
          if (mine) read.set(name, mine);
          else read.delete(name);
        }
        entries = read;
        changed();
      });
    },
  };
}

/** What nothing outlasts: a page without a key, or a browser that refuses to keep anything. */
export const makeMemory = (owner: string, changed: () => void): Device =>
  makeDevice({ owner, changed, written: () => undefined });

/** Opens what lies on a disk for a person. */
export async function openSealed(opening: Opening): Promise<Device> {
  const { owner, key, disk, changed, written } = opening;
  const entries = await readEntries(opening);
  return makeDevice({ owner, entries, changed, written, lasting: { owner, key, disk } });
}
