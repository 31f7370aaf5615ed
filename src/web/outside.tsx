import { pagesAt } from './find-page.ts';
import { PlainFrame } from './frame/plain-frame.tsx';
import { PageAtAddress } from './page-view.tsx';
import type { Session } from './session.ts';
import { SessionContext } from './session.ts';
import { shellDoors } from './shell-doors.ts';

/** Whether the shell's own pages are enough: nobody is signed in, and the address is no room's. */
export function isOutside(session: Session, address: string): boolean {
  if (session.signedIn) return false;
  return !session.setUp || address === '/' || pagesAt(shellDoors, address).length > 0;
}

/** The shell before anybody is signed in: small, since it is what a stranger's phone loads first. */
export function Outside({ session }: { session: Session }) {
  return (
    <SessionContext.Provider value={session}>
      <PlainFrame markOnly={false}>
        <PageAtAddress session={session} doors={shellDoors} />
      </PlainFrame>
    </SessionContext.Provider>
  );
}
