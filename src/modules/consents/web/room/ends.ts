/** A timer holds no more than some 24 days; half a day is soon enough to look again. */
const longest = 43_200_000;

/**
 * After how many milliseconds something on the screen may have ended by its day, or it is time to look again; undefined
 * where nothing ends by a day. The server tells of what is taken back, and of no day that is over.
 */
export function untilNextEnd(
  scope: readonly { until?: string | undefined }[],
  now: number,
): number | undefined {
  const ahead = scope.flatMap(({ until }) => (until ? [Date.parse(until) - now] : [])).filter((ms) => ms > 0);
  return ahead.length === 0 ? undefined : Math.min(longest, ...ahead);
}
