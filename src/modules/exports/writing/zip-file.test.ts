import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LineTaker } from '../reading/line-taker.ts';
import { readZip } from '../reading/zip-entries.ts';
import type { Written } from './zip-file.ts';
import { inParts, ZipFile } from './zip-file.ts';

const at = new Date('2026-11-22T10:00:00Z');

async function archiveOf(files: Record<string, readonly string[]>) {
  const pieces: Buffer[] = [];
  const zip = new ZipFile(async (bytes) => void pieces.push(bytes), at);
  const written: Written[] = [];
  for (const [file, lines] of Object.entries(files)) {
    zip.begin(file);
    for (const line of lines) zip.write(`${line}\n`, 1);
    await zip.flush();
    written.push(zip.end());
  }
  return { ...(await zip.finish()), whole: Buffer.concat(pieces), written };
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const manyLines = Array.from({ length: 5000 }, (_, index) => `${index} ñ ${randomBytes(8).toString('hex')}`);

test('what is written as an archive any program can open', async () => {
  const { whole, written } = await archiveOf({
    'a.txt': ['one', 'two'],
    'empty.txt': [],
    'b.txt': manyLines,
  });
  const files = unzipSync(new Uint8Array(whole));
  expect(Buffer.from(files['a.txt'] ?? []).toString()).toBe('one\ntwo\n');
  expect(files['empty.txt']).toHaveLength(0);
  expect(written.map(({ file, rows }) => [file, rows])).toEqual([
    ['a.txt', 2],
    ['empty.txt', 0],
    ['b.txt', 5000],
  ]);
});

test.each([1, 7, 1000, 1_000_000])('it is read again line by line, in pieces of %i bytes', async (size) => {
  const { whole, written } = await archiveOf({
    'a.txt': ['one'],
    'left.txt': ['out'],
    'b.txt': manyLines.slice(0, 1500),
  });
  const read: Record<string, string[]> = {};
  const taken: unknown[] = [];
  await readZip(inPieces(whole, size), (file) => {
    if (file === 'left.txt') return undefined;
    const lines: string[] = [];
    read[file] = lines;
    return new LineTaker(
      async (some) => void lines.push(...some),
      (told) => taken.push({ file, ...told }),
    );
  });
  expect(read).toEqual({ 'a.txt': ['one'], 'b.txt': manyLines.slice(0, 1500) });
  expect(taken).toEqual(written.filter(({ file }) => file !== 'left.txt'));
});

test('an archive that was cut off or changed on the way is not taken for whole', async () => {
  const { whole } = await archiveOf({ 'a.txt': manyLines });
  const seen: number[] = [];
  const read = (bytes: Buffer) =>
    readZip(
      inPieces(bytes, 500),
      () =>
        new LineTaker(
          async () => undefined,
          ({ rows }) => seen.push(rows),
        ),
    );
  await read(whole.subarray(0, whole.length / 2)).catch(() => undefined);
  expect(seen).toEqual([]);
});

test('parts are about as large as asked, in order, with nothing lost', async () => {
  const parts: [number, Buffer][] = [];
  const { sink, rest } = inParts(100, async (part, bytes) => void parts.push([part, bytes]));
  const given = Array.from({ length: 20 }, () => randomBytes(33));
  for (const piece of given) await sink(piece);
  await rest();
  await rest();
  expect(parts.map(([part]) => part)).toEqual(parts.map((_, index) => index));
  expect(Buffer.concat(parts.map(([, bytes]) => bytes)).equals(Buffer.concat(given))).toBe(true);
});
