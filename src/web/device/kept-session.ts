import type { Session } from '../session.ts';
import { device } from './device.ts';
import { lastOwner, openDevice } from './open-device.ts';

const name = 'session';

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' && value !== null && 'signedIn' in value && 'abilities' in value;

/** Remembers who is here for a start without a network; of participants only. */
export function keepSession(session: Session): void {
  if (session.person?.kind === 'participant') void device().keep(name, session);
}

/** Who was here last, as this device remembers it; undefined where nobody is, or a lock has not been opened. */
export async function readKeptSession(): Promise<Session | undefined> {
  const owner = await lastOwner();
  if (owner === undefined) return undefined;
  await openDevice(owner);
  const kept = device().read(name);
  return isSession(kept) && kept.person?.id === owner ? kept : undefined;
}
