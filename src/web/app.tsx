import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { openedInside, prepareFor } from './open-inside.ts';
import { isOutside, Outside } from './outside.tsx';
import type { Session } from './session.ts';
import { SessionEnded, useKnownSession } from './session.ts';

/** The session as it may be shown: a new one waits for its language, its rooms and their words. */
function usePreparedSession(session: Session): Session {
  const [prepared, setPrepared] = useState(session);
  useEffect(() => {
    const show = (): void => setPrepared(session);
    prepareFor(session, window.location.pathname).then(show, show);
  }, [session]);
  return prepared;
}

interface Holding {
  /** The session that ended while its page was open: what was being written is kept while the person signs in again. */
  held: Session | undefined;
  /** Somebody else signed in: everything starts anew, so that nothing of the last person stays in memory. */
  changed: boolean;
}

function useHeldSession(session: Session): Holding {
  const last = useRef<Session | undefined>(undefined);
  const before = last.current?.person?.id;
  const changed = session.signedIn && before !== undefined && before !== session.person?.id;
  useEffect(() => {
    if (changed) window.location.assign('/');
  }, [changed]);
  if (session.signedIn && !changed) last.current = session;
  return { held: session.signedIn ? undefined : last.current, changed };
}

/** The rooms, fetched now if nobody has yet, as when a stranger follows a link to a page of theirs. */
function Rooms({ session }: { session: Session }) {
  const [address] = useLocation();
  const [, redraw] = useState(0);
  const inside = openedInside();
  useEffect(() => {
    if (inside) return;
    const draw = (): void => redraw((times) => times + 1);
    prepareFor(session, address).then(draw, draw);
  }, [inside, session, address]);
  return inside ? <inside.Inside session={session} /> : null;
}

function Screen({ session }: { session: Session }) {
  const [address] = useLocation();
  return isOutside(session, address) ? <Outside session={session} /> : <Rooms session={session} />;
}

export function App() {
  const session = usePreparedSession(useKnownSession());
  const { held, changed } = useHeldSession(session);
  if (changed) return null;
  return (
    <>
      <div hidden={held !== undefined}>
        <Screen session={held ?? session} />
      </div>
      {held ? (
        <SessionEnded.Provider value>
          <Screen session={session} />
        </SessionEnded.Provider>
      ) : null}
    </>
  );
}
