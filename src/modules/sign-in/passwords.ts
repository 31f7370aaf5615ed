import { hash, verify } from '@node-rs/argon2';
import { newSecret } from './secrets.ts';

/** OWASP's first choice for argon2id (the package's default kind): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// People type the same letter in more than one way (NIST SP 800-63B, 3.1.1.2).
const asTyped = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(asTyped(password), cost);

let nobodysHash: Promise<string> | undefined;
let checks = 0;

/** How often a password was checked since the process started: the work that throttling is there to spare. */
export const passwordChecks = (): number => checks;

/** Where there is no account, or one without a password, the same work is done on nobody's: time must not tell. */
export async function isPassword(known: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(newSecret());
  const nobodys = await nobodysHash;
  checks += 1;
  const right = await verify(known ?? nobodys, asTyped(password));
  return right && typeof known === 'string';
}
