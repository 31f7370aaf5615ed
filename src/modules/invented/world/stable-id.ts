import { createHash } from 'node:crypto';
import type { Id, Instant } from './types.ts';

/**
 * An identifier that is always the same for the same seed, path and moment. Shaped as a UUID of version 7
 * (RFC 9562 § 5.7): 48 bits of milliseconds, here of the fact's own time, then 74 bits from a digest.
 */
export function stableId(seed: string, path: string, at: Instant): Id {
  const bytes = createHash('sha256').update(`${seed}\n${path}`).digest().subarray(0, 16);
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The moment inside an identifier made by `stableId`. */
export function instantOfId(id: Id): Instant {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();
}
