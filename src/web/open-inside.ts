import { callPeople } from './called.ts';
import { isOutside } from './outside.tsx';
import type { Session } from './session.ts';
import { loadWords, preferredLanguage, speak } from './words.ts';

type InsideModule = typeof import('./inside.tsx');

let opened: InsideModule | undefined;

/** The rooms' code, once it is here. */
export function openedInside(): InsideModule | undefined {
  return opened;
}

export async function openInside(): Promise<InsideModule> {
  opened ??= await import('./inside.tsx');
  return opened;
}

/** Everything a session's first screen needs: its language, and behind the door the rooms and their words. */
export async function prepareFor(session: Session, address: string): Promise<void> {
  const { person, organization } = session;
  const language = preferredLanguage(organization?.language, person?.language);
  await loadWords('shell', language);
  callPeople(session.words);
  await speak(language);
  if (isOutside(session, address)) return;
  const inside = await openInside();
  await inside.prepareInside(session, address);
}
