import { Secret, TOTP } from 'otpauth';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { keyRing } from '../../kernel/access/index.ts';

// Whoever asks for a record is who they claim to be (45 CFR § 164.312(d)).
const period = 30;
// One step either way: clocks of phones differ, and people type slowly (RFC 6238, section 5.2).
const window = 1;

const totpOf = (secret: Secret, label = ''): TOTP =>
  new TOTP({ issuer: 'Throughline', label, secret, algorithm: 'SHA1', digits: 6, period });

const boundTo = (accountId: string): string => `totp ${accountId}`;

export interface NewTotp {
  /** For typing in by hand, base32. */
  secret: string;
  /** For the picture that an authenticator app reads (otpauth://). */
  uri: string;
  sealed: Buffer;
}

/** A fresh secret, sealed to its account: copied to another row it does not open. */
export function newTotp(permit: AnyPermit, accountId: string, label: string): NewTotp {
  const secret = new Secret({ size: 20 });
  return {
    secret: secret.base32,
    uri: totpOf(secret, label).toString(),
    sealed: keyRing(permit).derive('one-time passwords').seal(Buffer.from(secret.bytes), boundTo(accountId)),
  };
}

/** The 30-second step whose code this is, or undefined when it is none of the last, this and the next. */
export function stepOfCode(
  permit: AnyPermit,
  accountId: string,
  sealed: Buffer,
  code: string,
): number | undefined {
  const bytes = keyRing(permit).derive('one-time passwords').unseal(sealed, boundTo(accountId));
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  const timestamp = permit.now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}
