/** Where a standard deviation comes from. People of this place are better than a study elsewhere, if there are enough. */
export interface Spread {
  readonly sd: number;
  readonly source: string;
  /** How many people of this place it is from; absent for a published or assumed figure. */
  readonly localPeople?: number;
}

export interface ReliableChange {
  readonly verdict: 'likely-real' | 'within-noise';
  readonly change: number;
  /** Changes up to this size happen by chance: 1.96 · √2 · SEM. */
  readonly threshold: number;
  /** Standard error of measurement: SD · √(1 − α). */
  readonly sem: number;
  readonly alpha: number;
  readonly spread: Spread;
  /** Whether the SD is a default and not this place's own: shown with the verdict. */
  readonly isDefaultSpread: boolean;
}

/** Fewer people than this say too little about how scores spread here. */
const fewestLocalPeople = 30;

/** 95 % of two-sided chance differences lie within 1.96 standard errors. */
const Z95 = 1.96;

/** The local spread where enough people stand behind it, else the default. */
export function chooseSpread(local: Spread | undefined, fallback: Spread): Spread {
  return (local?.localPeople ?? 0) >= fewestLocalPeople && local ? local : fallback;
}

/**
 * Whether a difference of two scores is past what chance makes (Jacobson and Truax, 1991). `alpha` is the reliability of
 * the scale, `spread` the standard deviation of its scores. Says nothing about whether a change matters to the person.
 */
export function reliableChange(before: number, after: number, alpha: number, spread: Spread): ReliableChange {
  const sem = spread.sd * Math.sqrt(1 - alpha);
  const threshold = Z95 * Math.SQRT2 * sem;
  const change = after - before;
  return {
    verdict: Math.abs(change) > threshold ? 'likely-real' : 'within-noise',
    change,
    threshold,
    sem,
    alpha,
    spread,
    isDefaultSpread: (spread.localPeople ?? 0) < fewestLocalPeople,
  };
}
