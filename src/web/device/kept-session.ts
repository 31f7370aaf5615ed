import type { Session } from '../session.ts';
import { isOwnDevice } from '../session.ts';
import { device } from './device.ts';
import { lastOwner, openDevice } from './open-device.ts';

const name = 'session';

/** A phone that never comes back to a network cannot hear that its session was ended: it opens for this long by itself. */
const goodForMs = 30 * 86_400_000;

interface Kept {
  session: Session;
  /** When the server last said so, in milliseconds since 1970. */
  at: number;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'session' in value && 'at' in value;

/** Remembers who is here for a start without a network; of participants only. */
export function keepSession(session: Session): void {
  const kept: Kept = { session, at: Date.now() };
  if (isOwnDevice(session.person)) void device().keep(name, kept);
}

/** Who was here last, as this device remembers it; undefined where nobody is, or a lock has not been opened. */
export async function readKeptSession(): Promise<Session | undefined> {
  const owner = await lastOwner();
  if (owner === undefined) return undefined;
  await openDevice(owner);
  const kept = device().read(name);
  if (!isKept(kept) || Date.now() - kept.at > goodForMs) return undefined;
  return kept.session.person?.id === owner ? kept.session : undefined;
}
