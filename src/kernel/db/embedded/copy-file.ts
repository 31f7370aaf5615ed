import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, readFile, writeFile } from 'node:fs/promises';

export interface CopiedFile {
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

const chunkBytes = 262_144;

async function pour(from: FileHandle, take: (chunk: Buffer) => Promise<void>): Promise<CopiedFile> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let size = 0;
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, chunkBytes);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await take(chunk);
    size += bytesRead;
  }
}

const openPlain = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDONLY | constants.O_NOFOLLOW);

/** Size and hash of a plain file. A symbolic link is an error (ELOOP). */
export async function hashFile(path: string): Promise<CopiedFile> {
  const from = await openPlain(path);
  try {
    return await pour(from, async () => undefined);
  } finally {
    await from.close();
  }
}

/** Copies a plain file to a new place, readable by its owner alone, and hashes what it wrote. */
export async function copyFile(source: string, target: string): Promise<CopiedFile> {
  const from = await openPlain(source);
  try {
    const to = await open(target, 'wx', 0o600);
    try {
      return await pour(from, (chunk) => to.writeFile(chunk));
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Copies a small file that someone rewrites in place: read until two readings agree. */
export async function copySteady(source: string, target: string): Promise<CopiedFile> {
  let content = await readFile(source);
  for (;;) {
    const again = await readFile(source);
    if (content.equals(again)) break;
    content = again;
  }
  return writeHashed(target, content);
}

export async function writeHashed(target: string, content: Buffer | string): Promise<CopiedFile> {
  await writeFile(target, content, { flag: 'wx', mode: 0o600 });
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { size: Buffer.byteLength(content), sha256 };
}
