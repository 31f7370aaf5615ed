/** How one string became the other: two neighbours swapped, one character changed, or one too many or too few. */
export type Slip = 'swapped' | 'changed' | 'length';

/** The one slip of the finger that turns one string into the other; undefined when equal or further apart. */
export function slipBetween(left: string, right: string): Slip | undefined {
  if (left === right) return undefined;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return undefined;
  const start = sharedStart(short, long);
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1) ? 'length' : undefined;
  if (short.slice(start + 1) === long.slice(start + 1)) return 'changed';
  return isSwapAt(start, short, long) ? 'swapped' : undefined;
}

function sharedStart(short: string, long: string): number {
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  return at;
}

function isSwapAt(at: number, left: string, right: string): boolean {
  const crossed = left[at] === right[at + 1] && left[at + 1] === right[at];
  return crossed && left.slice(at + 2) === right.slice(at + 2);
}
