import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';

/** Where the bytes of an export go: a file, or parts in the database. */
export type Sink = (bytes: Buffer) => Promise<void>;

const compression = 6;

/** What was written as one file of the archive. */
export interface Written {
  file: string;
  rows: number;
  /** Of what is in the file, not of its compressed form. */
  sha256: string;
}

interface Open {
  entry: ZipDeflate;
  file: string;
  rows: number;
  hash: Hash;
}

/**
 * A ZIP archive written as a stream, one file after the other: memory holds what one `flush` has not handed on yet.
 * The order of calls is the order of files.
 */
export class ZipFile {
  readonly #zip: Zip;
  readonly #sink: Sink;
  readonly #at: Date;
  readonly #whole = createHash('sha256');
  #waiting: Uint8Array[] = [];
  #open: Open | undefined;
  #bytes = 0;

  /** `at` is the time every file in the archive says it was written at. */
  constructor(sink: Sink, at: Date) {
    this.#sink = sink;
    this.#at = at;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#waiting.push(chunk);
    });
  }

  begin(file: string): void {
    const entry = new ZipDeflate(file, { level: compression });
    entry.mtime = this.#at;
    this.#zip.add(entry);
    this.#open = { entry, file, rows: 0, hash: createHash('sha256') };
  }

  write(text: string, rows = 0): void {
    const open = this.#open;
    if (!open) throw new Error('A file of the archive has to be begun before it is written.');
    const bytes = Buffer.from(text);
    open.hash.update(bytes);
    open.rows += rows;
    open.entry.push(bytes, false);
  }

  end(): Written {
    const open = this.#open;
    if (!open) throw new Error('A file of the archive has to be begun before it is ended.');
    open.entry.push(new Uint8Array(0), true);
    this.#open = undefined;
    return { file: open.file, rows: open.rows, sha256: open.hash.digest('hex') };
  }

  /** Hands on what is ready. */
  async flush(): Promise<void> {
    const ready = Buffer.concat(this.#waiting);
    this.#waiting = [];
    if (ready.length === 0) return;
    this.#whole.update(ready);
    this.#bytes += ready.length;
    await this.#sink(ready);
  }

  /** Ends the archive; its size and digest. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    this.#zip.end();
    await this.flush();
    return { bytes: this.#bytes, sha256: this.#whole.digest('hex') };
  }
}

/** Gathers bytes into parts of about this size before they go on. */
export function inParts(size: number, take: (part: number, bytes: Buffer) => Promise<void>) {
  let waiting: Buffer[] = [];
  let length = 0;
  let part = 0;
  const hand = async (): Promise<void> => {
    if (length === 0) return;
    await take(part, Buffer.concat(waiting));
    part += 1;
    waiting = [];
    length = 0;
  };
  const sink: Sink = async (bytes) => {
    waiting.push(bytes);
    length += bytes.length;
    if (length >= size) await hand();
  };
  return { sink, rest: hand };
}
