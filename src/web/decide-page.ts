import type { PageEntry, WebDoor } from './define-web.ts';
import type { FoundPage } from './find-page.ts';
import { isMeantFor, menuFor, pagesAt } from './find-page.ts';
import type { Session } from './session.ts';

type Doors = readonly WebDoor[];

export type Decision =
  | { do: 'show'; found: FoundPage }
  | { do: 'go'; to: string }
  | { do: 'nothing-yet' }
  | { do: 'not-found' };

/** Pages that make sense only before the installation belongs to somebody. */
const beginnings: readonly string[] = ['/begin', '/set-up'];
const alwaysOpen: readonly string[] = ['/help', ...beginnings];

const isBeginning = (page: PageEntry): boolean => beginnings.includes(page.path);

function showAt(address: string, doors: Doors): Decision {
  const found = pagesAt(doors, address)[0];
  return found ? { do: 'show', found } : { do: 'not-found' };
}

const opens = (session: Session, address: string, doors: Doors): boolean =>
  pagesAt(doors, address).some(({ page }) => isMeantFor(page, session));

function home(session: Session, doors: Doors): Decision {
  if (!session.signedIn) return showAt('/sign-in', doors);
  const first = menuFor(doors, session)[0];
  return first ? { do: 'go', to: first.path } : { do: 'nothing-yet' };
}

/** What stands at an address for whoever is asking. */
export function decidePage(session: Session, address: string, doors: Doors): Decision {
  if (!session.setUp) return showAt(alwaysOpen.includes(address) ? address : '/begin', doors);
  if (address === '/') return home(session, doors);
  if (address === '/sign-in' && session.signedIn) return { do: 'go', to: '/' };
  // Nothing is set up twice: whoever follows an older link lands where their work begins.
  if (beginnings.includes(address)) return { do: 'go', to: '/' };
  const candidates = pagesAt(doors, address).filter(({ page }) => !isBeginning(page));
  const found = candidates.find(({ page }) => isMeantFor(page, session));
  if (found) return { do: 'show', found };
  const instead = candidates.map(({ page }) => page.instead).find((to) => to && opens(session, to, doors));
  if (instead) return { do: 'go', to: instead };
  // The address stays as it is, so that signing in leads to the page that was asked for.
  if (!session.signedIn && candidates.length > 0) return showAt('/sign-in', doors);
  return { do: 'not-found' };
}
