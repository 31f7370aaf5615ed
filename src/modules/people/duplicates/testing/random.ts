/** A seeded source of invented values. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, the limit; 0 for a limit of 0. */
  below(limit: number): number;
  chance(share: number): boolean;
  /** One of so many invented names, the first ones far more often than the last, as names are. */
  name(outOf: number): string;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are plenty for invented people.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    // A power of a uniform draw gives the long tail: the first of 600 falls to about 1 person in 40.
    name: (outOf) => inventedName(Math.floor(next() ** nameSkew * outOf)),
  };
}

const nameSkew = 2.2;
const beginnings = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za'.split(' ');
const middles = 'lla rre nni sso ttu mba nde rki lvo ska'.split(' ');
const endings = 'r n s lo ra mez dez ton ski ley nez ck va th man ga ria no si la'.split(' ');

/** Neighbouring numbers give names that look nothing alike, so that common names are not each other's typos. */
function inventedName(rank: number): string {
  const spread = (rank * 1237) % 4000;
  const extra = rank >= 4000 ? (middles[Math.floor(rank / 4000) % 10] ?? '') : '';
  const parts = [
    beginnings[spread % 20],
    middles[Math.floor(spread / 20) % 10],
    extra,
    endings[Math.floor(spread / 200) % 20],
  ];
  return parts.join('');
}
