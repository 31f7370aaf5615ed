import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed and path give the same choices, whatever else is drawn. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(low: number, high: number): number;
  /** True with this probability. */
  yes(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** One stream of chance for one purpose, such as 'participant/p07/contacts'. */
export function chanceFor(seed: string, path: string): Chance {
  const next = stream(createHash('sha256').update(`${seed}\n${path}`).digest().readUInt32LE(0));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    yes: (probability) => next() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    shuffle: (list) => shuffled(list, int),
  };
}

/** A 32-bit counter whose bits are mixed by two multiplications; ample for inventing a small town. */
function stream(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], int: (low: number, high: number) => number): T[] {
  const left = [...list];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(int(0, left.length - 1), 1));
  return mixed;
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to pick from');
  return list[index] as T;
}
