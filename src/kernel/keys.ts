import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { Failure } from './failure.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
export const keyBytes = 32;

/** A key made ready once: handed over as bytes, each use would cost nine times as much. */
export type SecretKey = KeyObject;

/**
 * Seals bytes under a 32-byte key (AES-256-GCM): nonce, tag, then the sealed text (45 CFR § 164.312(a)(2)(iv)).
 * `bound` ties the text to its place, so that a sealed value moved to another row does not open.
 */
export function seal(key: SecretKey, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made; fails as a bug where the key, the place or a byte differs (45 CFR § 164.312(c)(1)). */
export function unseal(key: SecretKey, sealed: Buffer, bound: string): Buffer {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes)).setAAD(
      Buffer.from(bound),
    );
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new Failure('bug', 'kernel/cannot-unseal', {
      detail: 'A sealed value does not open with this installation’s key.',
      cause,
    });
  }
}

/** The installation key, kept outside the database: it wraps each person's own key and nothing else is needed to read. */
export class KeyRing {
  readonly #key: SecretKey;
  readonly #derived = new Map<string, KeyRing>();

  constructor(installationKey: Buffer) {
    if (installationKey.length !== keyBytes)
      throw new Failure('bug', 'kernel/bad-key', { detail: 'The installation key must have 32 bytes.' });
    this.#key = createSecretKey(installationKey);
  }

  /** A fresh key for one person, and the wrapped form that may lie in the database. */
  makeKey(bound: string): { key: SecretKey; wrapped: Buffer } {
    const key = randomBytes(keyBytes);
    return { key: createSecretKey(key), wrapped: seal(this.#key, key, bound) };
  }

  unwrap(wrapped: Buffer, bound: string): SecretKey {
    return createSecretKey(unseal(this.#key, wrapped, bound));
  }

  /** For small secrets of the installation itself, such as a one-time-password seed. */
  seal(plain: Buffer, bound: string): Buffer {
    return seal(this.#key, plain, bound);
  }

  unseal(sealed: Buffer, bound: string): Buffer {
    return unseal(this.#key, sealed, bound);
  }

  /** A ring of its own for one purpose (HKDF-SHA256): what it seals by the thousand opens nothing else. `purpose` is one of a few fixed names. */
  derive(purpose: string): KeyRing {
    const known = this.#derived.get(purpose);
    if (known) return known;
    const ring = new KeyRing(Buffer.from(hkdfSync('sha256', this.#key, '', purpose, keyBytes)));
    this.#derived.set(purpose, ring);
    return ring;
  }

  /** A keyed digest of 32 bytes: the same text always gives the same, and without the key it tells nothing. Use a derived ring. */
  mac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
