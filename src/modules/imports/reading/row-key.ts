import { hash } from 'node:crypto';
import type { RecordType } from './targets.ts';

/**
 * By what a row is known again when its file is imported a second time: the same content always gives the same key,
 * on every machine. 132 bits of SHA-256 in base64url: among a hundred million rows no two differing ones meet.
 */
export function rowKey(
  type: RecordType,
  content: readonly (readonly [name: string, value: unknown])[],
): string {
  const sorted = content.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return hash('sha256', JSON.stringify([type, ...sorted]), 'base64url').slice(0, 22);
}
