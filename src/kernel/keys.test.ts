import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyRing, seal, unseal } from './keys.ts';

test('whatever was sealed opens again in its own place, and in no other', () => {
  const key = createSecretKey(randomBytes(32));
  fc.assert(
    fc.property(fc.string(), fc.uuid(), fc.uuid(), (text, place, other) => {
      const sealed = seal(key, Buffer.from(text), place);
      expect(unseal(key, sealed, place).toString()).toBe(Buffer.from(text).toString());
      if (place !== other) expect(() => unseal(key, sealed, other)).toThrow();
    }),
  );
});

test('a person’s key opens only with the installation key that wrapped it', () => {
  const { wrapped, key } = new KeyRing(randomBytes(32)).makeKey('a');
  expect(() => new KeyRing(randomBytes(32)).unwrap(wrapped, 'a')).toThrow();
  expect(key.symmetricKeySize).toBe(32);
});
