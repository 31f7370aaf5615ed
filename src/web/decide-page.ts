import type { PageEntry, WebDoor } from './define-web.ts';
import type { FoundPage, Match } from './find-page.ts';
import { isMeantFor, menuFor, pagesAt } from './find-page.ts';
import type { Session } from './session.ts';

export type Decision =
  | { do: 'show'; found: FoundPage }
  | { do: 'go'; to: string }
  | { do: 'nothing-yet' }
  | { do: 'not-found' };

export interface Places {
  doors: readonly WebDoor[];
  match: Match;
}

/** Pages that make sense only before the installation belongs to somebody. */
const beginnings: readonly string[] = ['/begin', '/set-up'];
const alwaysOpen: readonly string[] = ['/help', ...beginnings];

const isBeginning = (page: PageEntry): boolean => beginnings.includes(page.path);

function showAt(address: string, places: Places): Decision {
  const found = pagesAt(places.doors, address, places.match)[0];
  return found ? { do: 'show', found } : { do: 'not-found' };
}

function home(session: Session, places: Places): Decision {
  if (!session.signedIn) return showAt('/sign-in', places);
  const first = menuFor(places.doors, session)[0];
  return first ? { do: 'go', to: first.path } : { do: 'nothing-yet' };
}

/** What stands at an address for whoever is asking. */
export function decidePage(session: Session, address: string, places: Places): Decision {
  if (!session.setUp) return showAt(alwaysOpen.includes(address) ? address : '/begin', places);
  if (address === '/') return home(session, places);
  if (address === '/sign-in' && session.signedIn) return { do: 'go', to: '/' };
  const candidates = pagesAt(places.doors, address, places.match).filter(({ page }) => !isBeginning(page));
  const found = candidates.find(({ page }) => isMeantFor(page, session));
  if (found) return { do: 'show', found };
  // The address stays as it is, so that signing in leads to the page that was asked for.
  if (!session.signedIn && candidates.length > 0) return showAt('/sign-in', places);
  return { do: 'not-found' };
}
