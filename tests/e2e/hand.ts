import type { Locator, Page } from 'playwright-core';

/**
 * What a hand costs, in seconds. Finding and touching something on a screen: 1.35 to decide and 1.1 to point (Card,
 * Moran and Newell's keystroke-level model). One letter by thumb: 36 words a minute, the mean of 37,000 people (Palin
 * and others, 2019).
 */
const touchSeconds = 1.35 + 1.1;
const letterSeconds = 60 / (36 * 5);

export interface Effort {
  taps: number;
  letters: number;
  /** What the page itself took, typing included at machine speed. */
  pageSeconds: number;
  /** Of that, what hand and thumbs would take: a count of taps and letters, whatever the machine. */
  handSeconds: number;
  /** What a person would take: the page, the hand and the thumbs. */
  personSeconds: number;
}

/** A time beside its goal, printed and never asserted: machines are shared. */
export const metOrMissed = (value: number, goal: number): string => (value <= goal ? 'met' : 'missed');

/** One thumb on one phone: every tap is counted, and so is every letter. */
export class Hand {
  readonly #page: Page;
  readonly #start = performance.now();
  #taps = 0;
  #letters = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async tap(target: Locator): Promise<void> {
    this.#taps += 1;
    await target.tap();
  }

  /** Into whatever has the focus: a field that had to be touched first costs a tap. */
  async type(text: string): Promise<void> {
    this.#letters += text.length;
    await this.#page.keyboard.type(text);
  }

  effort(): Effort {
    const pageSeconds = (performance.now() - this.#start) / 1000;
    const handSeconds = this.#taps * touchSeconds + this.#letters * letterSeconds;
    return {
      taps: this.#taps,
      letters: this.#letters,
      pageSeconds,
      handSeconds,
      personSeconds: pageSeconds + handSeconds,
    };
  }
}
