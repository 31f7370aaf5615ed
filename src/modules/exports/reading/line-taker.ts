import { createHash } from 'node:crypto';
import type { Taker } from './zip-entries.ts';

const linesAtOnce = 1000;

export interface Taken {
  rows: number;
  sha256: string;
}

/** Takes a file of lines and hands them on in batches, in order; at the end it says how many and with which digest. */
export class LineTaker implements Taker {
  readonly #handOn: (lines: string[]) => Promise<void>;
  readonly #done: (taken: Taken) => void;
  readonly #hash = createHash('sha256');
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #lines: string[] = [];
  #rows = 0;
  #last = false;

  constructor(handOn: (lines: string[]) => Promise<void>, done: (taken: Taken) => void) {
    this.#handOn = handOn;
    this.#done = done;
  }

  take(bytes: Uint8Array, last: boolean): void {
    this.#hash.update(bytes);
    const text = this.#rest + this.#decoder.decode(bytes, { stream: !last });
    const lines = text.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#lines.push(line);
    if (last && this.#rest !== '') this.#lines.push(this.#rest);
    this.#last ||= last;
  }

  async settle(): Promise<void> {
    while (this.#lines.length >= linesAtOnce || (this.#last && this.#lines.length > 0)) {
      const some = this.#lines.splice(0, linesAtOnce);
      this.#rows += some.length;
      await this.#handOn(some);
    }
    if (!this.#last) return;
    this.#last = false;
    this.#done({ rows: this.#rows, sha256: this.#hash.digest('hex') });
  }
}
