/** A value's JSON with keys in one order, however its objects came to be. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Whether two plain values say the same as JSON: the order of keys does not matter, an undefined key is none. */
export const sameJson = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
