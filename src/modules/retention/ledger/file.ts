import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LedgerLine } from './line.ts';
import { keyOf, readLine } from './line.ts';

/** Name of the ledger in its folder, in a backup, and beside backups. */
export const ledgerName = 'erasures.ndjson';

/** Where an installation keeps its ledger. */
export const ledgerIn = (dataDir: string): string => join(dataDir, 'ledger', ledgerName);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
}

export interface Ledger {
  lines: LedgerLine[];
  /** Lines torn by a crash (their act was never carried out) or changed since they were written. */
  unreadable: number;
}

/** Reads ledgers as one: each act once, in the order of their moments. A file that is not there is empty. */
export async function readLedger(...files: string[]): Promise<Ledger> {
  const known = new Map<string, LedgerLine>();
  let unreadable = 0;
  for (const file of files) {
    for (const text of (await textOf(file)).split('\n')) {
      if (text.trim() === '') continue;
      const line = readLine(text);
      if (line) known.set(keyOf(line), line);
      else unreadable += 1;
    }
  }
  const lines = [...known.values()].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return { lines, unreadable };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A line torn by a power cut must not swallow the next one. */
async function endsInside(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

async function write(handle: FileHandle, lines: readonly LedgerLine[]): Promise<void> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  await handle.appendFile((await endsInside(handle)) ? `\n${text}` : text);
  await handle.sync();
}

/** Adds lines at the end, and returns when they are on the disk. */
export async function addLines(file: string, lines: readonly LedgerLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    await write(handle, lines);
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
}

const noteOf = (file: string): string => join(dirname(file), 'backups-go-to');

/** Where the ledger is copied to beside the backups; undefined before the first one. */
async function findCopy(file: string): Promise<string | undefined> {
  const folder = (await textOf(noteOf(file))).trim();
  return folder === '' ? undefined : join(folder, ledgerName);
}

/** Adds what a copy lacks; keeps what it has. */
async function completeCopy(file: string, copy: string): Promise<void> {
  const [ours, theirs] = await Promise.all([readLedger(file), readLedger(copy)]);
  const there = new Set(theirs.lines.map(keyOf));
  await addLines(
    copy,
    ours.lines.filter((line) => !there.has(keyOf(line))),
  );
}

/**
 * Keeps a copy of the ledger in the folder that receives backups: complete now, and told of later lines the moment they
 * are written.
 */
export async function keepCopyIn(file: string, folder: string): Promise<void> {
  const copy = join(folder, ledgerName);
  await makeFile(copy);
  await completeCopy(file, copy);
  await makeFile(file);
  const partial = `${noteOf(file)}.${process.pid}`;
  await writeFile(partial, `${folder}\n`, { mode: 0o600 });
  await rename(partial, noteOf(file));
}

async function makeFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await (await open(file, 'a', 0o600)).close();
}

/** Adds to a copy that is there; where its disk is not plugged in, nothing is made in its place. */
async function addToCopy(copy: string, lines: readonly LedgerLine[]): Promise<void> {
  const handle = await open(copy, constants.O_RDWR | constants.O_APPEND);
  try {
    await write(handle, lines);
  } finally {
    await handle.close();
  }
}

/**
 * Writes lines to the ledger and to its copy beside the backups. The ledger must succeed; a copy that cannot be reached
 * now is completed by the next backup.
 */
export async function appendToLedger(file: string, lines: readonly LedgerLine[]): Promise<void> {
  await addLines(file, lines);
  const copy = await findCopy(file);
  if (copy) await addToCopy(copy, lines).catch(() => undefined);
}
