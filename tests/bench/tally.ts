/** Counts what was checked, and prints each check as a sentence. Times are told, never counted: noise cannot fail a run. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  /** One test: a sentence that holds or not, and the figures it rests on. */
  check(sentence: string, holds: boolean, figures = ''): void {
    if (holds) this.#passed += 1;
    else this.#failed += 1;
    console.log(`  ${holds ? '✓' : '✗'} ${sentence}${figures ? ` (${figures})` : ''}`);
  }

  skip(sentence: string, reason: string): void {
    this.#skipped += 1;
    console.log(`  – ${sentence}: skipped, ${reason}`);
  }

  fail(error: unknown): void {
    this.#failed += 1;
    console.log(`  ✗ ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }

  get failed(): number {
    return this.#failed;
  }

  /** The last line of a run, as every suite prints it. */
  total(): string {
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    return `${this.#passed} passed, ${this.#failed} failed${skipped}`;
  }
}

/** A goal in time: printed with its figure as met or missed. */
export const goal = (holds: boolean): string => (holds ? 'met' : 'missed');
