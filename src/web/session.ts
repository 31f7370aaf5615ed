import { useQueryClient } from '@tanstack/preact-query';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { request } from './request.ts';

export interface Person {
  id: string;
  kind: 'staff' | 'participant';
  name: string;
  roles: readonly string[];
}

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
  organization?: { id: string; name: string; language: string; timeZone?: string };
  site?: string;
  abilities: readonly string[];
  /** Whom a visitor of an invented installation may become. */
  personas?: readonly Persona[];
  /** The organization's own sign-in, when it has one. */
  oidc?: { name: string };
}

export const noSession: Session = { signedIn: false, setUp: true, invented: false, abilities: [] };

export const sessionKey = ['session'] as const;

export async function fetchSession(): Promise<Session> {
  const answer = await request('get', '/session');
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

/** Asks the server again who is signed in, after signing in or setting up; what is on the page is asked anew. */
export function useRenewSession(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    queries.setQueryData(sessionKey, await fetchSession());
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  };
}
