import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyAnswer, PasskeyProof } from '../schema.ts';

/** A phone or security key that holds passkeys: what a browser would ask, it answers with real signatures (ES256). */
export interface PasskeyDevice {
  make(options: unknown, origin: string): PasskeyProof;
  answer(options: unknown, origin: string): PasskeyAnswer;
}

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

// Bits of the authenticator data: somebody was present, was verified, and a new key is attached.
const present = 1;
const verified = 4;
const attached = 64;

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const authenticatorData = (site: string, bits: number, extra: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([sha256(site), Buffer.from([bits]), Buffer.alloc(4), extra]);

const coseKey = ({ x = '', y = '' }: JsonWebKey): Buffer =>
  Buffer.from(
    isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    ),
  );

const attestation = (authData: Buffer): string =>
  text(
    isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', new Uint8Array(authData)],
      ]),
    ),
  );

export function aPasskeyDevice(behaviour: { verifies?: boolean } = {}): PasskeyDevice {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const named = { id: text(credentialId), rawId: text(credentialId), type: 'public-key' } as const;
  const flags = present | (behaviour.verifies === false ? 0 : verified);
  let holder = '';

  return {
    make: (given, origin) => {
      const options = given as Options;
      holder = options.user?.id ?? '';
      const length = Buffer.from([0, credentialId.length]);
      const key = coseKey(publicKey.export({ format: 'jwk' }));
      const extra = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      return {
        ...named,
        response: {
          clientDataJSON: text(clientData('webauthn.create', options.challenge, origin)),
          attestationObject: attestation(authenticatorData(options.rp?.id ?? '', flags | attached, extra)),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },
    answer: (given, origin) => {
      const options = given as Options;
      const client = clientData('webauthn.get', options.challenge, origin);
      const authData = authenticatorData(options.rpId ?? '', flags);
      const signed = Buffer.concat([authData, sha256(client)]);
      return {
        ...named,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(authData),
          signature: text(createSign('sha256').update(signed).sign(privateKey)),
          userHandle: holder,
        },
        clientExtensionResults: {},
      };
    },
  };
}
