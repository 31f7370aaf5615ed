const text = new TextEncoder();

/** What a row holds once it is opened. */
export interface Named {
  name: string;
  value: unknown;
}

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const ivBytes = 12;
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** A key for sealing out of 32 bytes. No script can read it out again. */
export const importKey = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** AES-256-GCM; `bound` ties a row to its place, so that one that was moved does not open. */
export async function sealBytes(key: CryptoKey, plain: BufferSource, bound: string): Promise<Sealed> {
  const iv = randomBytes(ivBytes);
  const additionalData = text.encode(bound);
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain) };
}

/** Rejects where the key, the place or a byte differs. */
export function openBytes(key: CryptoKey, { iv, bytes }: Sealed, bound: string): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: text.encode(bound) }, key, bytes);
}

export const sealNamed = (key: CryptoKey, named: Named, bound: string): Promise<Sealed> =>
  sealBytes(key, text.encode(JSON.stringify(named)), bound);

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

/** Undefined where it does not open: of another installation, or damaged. */
export async function openNamed(key: CryptoKey, sealed: Sealed, bound: string): Promise<Named | undefined> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await openBytes(key, sealed, bound)));
    return isNamed(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
