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
async function readEntries(owner: string, { key, disk }: Lasting): Promise<Entries> {
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

interface Opening extends Told, Lasting {
  owner: string;
}

interface Lasting {
  key: CryptoKey;
  disk: Disk;
}

/** A memory of one person; with a disk it is written through, each change in its turn. */
class Kept implements Device {
  readonly owner: string;
  readonly #told: Told;
  readonly #lasting: Lasting | undefined;
  #entries: Entries;
  /** Names whose last change is not on the disk yet. */
  readonly #pending = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(owner: string, told: Told, entries: Entries = new Map(), lasting?: Lasting) {
    this.owner = owner;
    this.#told = told;
    this.#entries = entries;
    this.#lasting = lasting;
  }

  get keeps(): boolean {
    return this.#lasting !== undefined;
  }

  read(name: string): unknown {
    return this.#entries.get(name)?.value;
  }

  names(prefix: string): string[] {
    return [...this.#entries.keys()].filter((name) => name.startsWith(prefix));
  }

  async keep(name: string, value: unknown): Promise<boolean> {
    const lasting = this.#lasting;
    const entry = { id: this.#entries.get(name)?.id ?? newId(), value };
    this.#entries.set(name, entry);
    this.#change(name);
    return lasting !== undefined && this.#write(() => this.#persist(name, entry, lasting));
  }

  async forget(name: string): Promise<boolean> {
    const lasting = this.#lasting;
    const entry = this.#entries.get(name);
    if (!entry) return false;
    this.#entries.delete(name);
    this.#change(name);
    if (!lasting) return true;
    return this.#write(async () => {
      await lasting.disk.drop([entry.id]);
      this.#settle(name, undefined);
    });
  }

  async refresh(): Promise<void> {
    const lasting = this.#lasting;
    if (lasting) await this.#inTurn(async () => this.#takeOver(await readEntries(this.owner, lasting)));
  }

  /** What was read, but for what has been changed here since and is still on its way to the disk. */
  #takeOver(read: Entries): void {
    for (const name of this.#pending) {
      const mine = this.#entries.get(name);
      if (mine) read.set(name, mine);
      else read.delete(name);
    }
    this.#entries = read;
    this.#told.changed();
  }

  #change(name: string): void {
    this.#pending.add(name);
    this.#told.changed();
  }

  #settle(name: string, entry: Entry | undefined): void {
    if (this.#entries.get(name) === entry) this.#pending.delete(name);
  }

  async #persist(name: string, entry: Entry, { key, disk }: Lasting): Promise<void> {
    // Typed over in the meantime: the newer value has its own turn.
    if (this.#entries.get(name) !== entry) return;
    const { owner } = this;
    const { id, value } = entry;
    const sealed = await sealNamed(key, { name, value }, boundTo({ id, owner }));
    await disk.put({ id, owner, unsent: isUnsent(name), ...sealed, at: Date.now() });
    this.#settle(name, entry);
  }

  /** One after the other, so that the later of two writes is the one that stays, and nothing is read between them. */
  #inTurn(work: () => Promise<void>): Promise<boolean> {
    const turn = this.#last.then(work).then(
      () => true,
      () => false,
    );
    this.#last = turn;
    return turn;
  }

  async #write(work: () => Promise<void>): Promise<boolean> {
    const written = await this.#inTurn(work);
    this.#told.written();
    return written;
  }
}

/** What nothing outlasts: a page without a key, or a browser that refuses to keep anything. */
export const makeMemory = (owner: string, changed: () => void): Device =>
  new Kept(owner, { changed, written: () => undefined });

/** Opens what lies on a disk for a person. */
export async function openSealed({ owner, key, disk, changed, written }: Opening): Promise<Device> {
  const lasting = { key, disk };
  return new Kept(owner, { changed, written }, await readEntries(owner, lasting), lasting);
}
