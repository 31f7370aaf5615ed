import { isId } from '../../../lib/ids.ts';

/**
 * What of an entry's data may leave: whatever names a row of ours, such as who else is meant, stays. A value that is an
 * identifier goes, wherever it lies.
 */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isIdentifier(one)).map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isIdentifier(one))
      .map(([name, one]) => [name, withoutIds(one)]),
  );
}

const isIdentifier = (value: unknown): boolean => typeof value === 'string' && isId(value);
