/**
 * True when one slip of the finger turns one string into the other: a character changed, added, left out, or two
 * neighbours swapped. Equal strings are no slip.
 */
export function isOneSlip(left: string, right: string): boolean {
  if (left === right) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  const start = sharedStart(short, long);
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  return short.slice(start + 1) === long.slice(start + 1) || isSwapAt(start, short, long);
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
