import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LocalLine } from '../lib/help-line.ts';
import type { Language } from '../lib/languages.ts';
import type { Called } from './called.ts';
import { keepLine } from './help/kept-line.ts';
import { keep, readKept } from './kept.ts';
import { request, signedOutEvent } from './request.ts';

export interface Person {
  id: string;
  kind: 'staff' | 'participant' | 'family' | 'partner';
  name: string;
  roles: readonly string[];
  /** The language they speak, among those of the pages. */
  language?: string;
}

/** Participants and families use a phone of their own: what they do here is nobody’s business who looks over their shoulder. */
export const isOwnDevice = (person: Person | undefined): boolean =>
  person?.kind === 'participant' || person?.kind === 'family';

export interface Persona {
  id: string;
  name: string;
  role: string;
}

/** Answer of GET /api/session. */
export interface Session {
  signedIn: boolean;
  /** False on an empty installation: only the welcome page makes sense then. */
  setUp: boolean;
  /** Everyone in this installation is invented. */
  invented: boolean;
  person?: Person;
  organization?: { id: string; name: string; language: string; timeZone?: string; helpLine?: LocalLine };
  site?: string;
  abilities: readonly string[];
  /** Parts that no program here has a use for and in which nothing lies: menus leave them out, their pages stay. */
  idle?: readonly string[];
  /** What participants and coaches are called here, where it is not the house's own words. */
  words?: Readonly<Record<Language, Called>>;
  /** Whom a visitor of an invented installation may become. */
  personas?: readonly Persona[];
  /** The organization's own sign-in, when it has one. */
  oidc?: { name: string };
}

export const noSession: Session = { signedIn: false, setUp: true, invented: false, abilities: [] };

/** The answer that came along in the document, for somebody not signed in; good for one question. */
function takeTold(): unknown {
  const told = document.getElementById('session');
  told?.remove();
  return told ? JSON.parse(told.textContent) : undefined;
}

async function fetchSession(): Promise<Session> {
  const answer = takeTold() ?? (await request('get', '/session'));
  return { ...noSession, ...(answer as Partial<Session>) };
}

export const SessionContext = createContext<Session>(noSession);

export function useSession(): Session {
  return useContext(SessionContext);
}

/** True on the sign-in page that stands over a page whose session ended: what was being written is kept behind it. */
export const SessionEnded = createContext(false);

/** Whether the person signed in may do this; the server decides again at every request. */
export function useAbility(ability: string): boolean {
  return useSession().abilities.includes(ability);
}

let known: Session = noSession;
let askedAt = 0;
const watchers = new Set<() => void>();

/** What the server last said of who is here. */
export function knownSession(): Session {
  return known;
}

/**
 * Somebody was here and is no more, as when their session was ended from elsewhere: what this device kept goes. Until it is
 * gone they count as having been here, so that a page that closes in between leaves it to the next.
 */
function noteWhoIsHere({ signedIn }: Session): void {
  if (signedIn) keep('signed-in', 'yes');
  else if (readKept('signed-in') === 'yes') forgetWhoWasHere().catch(() => undefined);
}

async function forgetWhoWasHere(): Promise<void> {
  const { wipeDevice } = await import('./device/open-device.ts');
  await wipeDevice();
  keep('signed-in', 'no');
}

/** Takes for true what this device remembers of who is here, as long as nobody can be asked. */
export function takeKeptSession(session: Session): void {
  known = session;
}

/** Whether the server itself has said in this page who is here. */
export const isTold = (): boolean => askedAt > 0;

/** Asks the server again who is here, as after signing in or setting up; whoever watches hears of a change. */
export async function renewSession(): Promise<void> {
  const session = await fetchSession();
  askedAt = Date.now();
  noteWhoIsHere(session);
  keepLine(session.organization?.helpLine);
  // The same answer stays the same object, so that nothing is drawn anew for it.
  if (JSON.stringify(session) === JSON.stringify(known)) return;
  known = session;
  for (const watcher of watchers) watcher();
}

/** How long an answer is taken as still true when somebody comes back to the page. */
const trueForMs = 60_000;

function renewQuietly(): void {
  renewSession().catch(() => undefined);
}

function renewOnReturn(): void {
  if (document.visibilityState === 'visible' && Date.now() - askedAt > trueForMs) renewQuietly();
}

/** Follows who is here: asked again when the server knows nobody any more, and when somebody comes back to the page. */
export function useKnownSession(): Session {
  const [session, setSession] = useState(known);
  useEffect(() => {
    const follow = (): void => setSession(known);
    follow();
    watchers.add(follow);
    window.addEventListener(signedOutEvent, renewQuietly);
    document.addEventListener('visibilitychange', renewOnReturn);
    window.addEventListener('online', renewQuietly);
    return () => {
      watchers.delete(follow);
      window.removeEventListener(signedOutEvent, renewQuietly);
      document.removeEventListener('visibilitychange', renewOnReturn);
      window.removeEventListener('online', renewQuietly);
    };
  }, []);
  return session;
}
