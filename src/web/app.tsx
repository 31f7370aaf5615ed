import { QueryClientProvider, useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Redirect, useLocation, useRouter } from 'wouter-preact';
import { allDoors, lineEntries, participantSections } from './all-doors.ts';
import { loadMenuWords } from './boot.ts';
import type { Decision } from './decide-page.ts';
import { decidePage } from './decide-page.ts';
import { menuFor } from './find-page.ts';
import { PlainFrame, StaffFrame } from './frame/frames.tsx';
import { NothingYet } from './frame/trouble.tsx';
import { LineEntries } from './line-entries.ts';
import { matchWith } from './match-path.ts';
import { NotFoundView, PageView } from './page-view.tsx';
import { SectionsOfParticipant } from './participant-sections.ts';
import { queries } from './queries.ts';
import { signedOutEvent } from './request.ts';
import type { Session } from './session.ts';
import { fetchSession, noSession, SessionContext, SessionEnded, sessionKey } from './session.ts';
import { ToastRoom } from './ui/toast.tsx';
import { preferredLanguage, speak } from './words.ts';

function Frame({ session, children }: { session: Session; children: ComponentChildren }) {
  if (session.person?.kind === 'staff') {
    return <StaffFrame menu={menuFor(allDoors, session)}>{children}</StaffFrame>;
  }
  return <PlainFrame markOnly={session.person?.kind === 'participant'}>{children}</PlainFrame>;
}

function Decided({ decision }: { decision: Decision }) {
  if (decision.do === 'go') return <Redirect to={decision.to} replace />;
  if (decision.do === 'nothing-yet') return <NothingYet />;
  if (decision.do === 'not-found') return <NotFoundView />;
  return <PageView found={decision.found} />;
}

/** Frame and page for one session. */
function Screen({ session }: { session: Session }) {
  const [address] = useLocation();
  const { parser } = useRouter();
  const decision = useMemo(
    () => decidePage(session, address, { doors: allDoors, match: matchWith(parser) }),
    [session, address, parser],
  );
  return (
    <SessionContext.Provider value={session}>
      <Frame session={session}>
        <Decided decision={decision} />
      </Frame>
    </SessionContext.Provider>
  );
}

/** The server said nobody is signed in: ask who is, so that the page can say so. */
function useNoticeSignedOut(): void {
  useEffect(() => {
    const ask = (): void => void queries.invalidateQueries({ queryKey: sessionKey });
    window.addEventListener(signedOutEvent, ask);
    return () => window.removeEventListener(signedOutEvent, ask);
  }, []);
}

/** The session as it may be shown: a new one waits for its language and the words of its menu. */
function useSpokenSession(session: Session): Session {
  const [spoken, setSpoken] = useState(session);
  useEffect(() => {
    const prepare = async (): Promise<void> => {
      await speak(preferredLanguage(session.organization?.language));
      await loadMenuWords(session);
    };
    prepare().then(
      () => setSpoken(session),
      () => setSpoken(session),
    );
  }, [session]);
  return spoken;
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

function Sessions() {
  const { data: known = noSession } = useQuery({
    queryKey: sessionKey,
    queryFn: fetchSession,
    staleTime: 60_000,
  });
  useNoticeSignedOut();
  const session = useSpokenSession(known);
  const { held, changed } = useHeldSession(session);
  if (changed) return null;
  return (
    <Fragment>
      <div hidden={held !== undefined}>
        <Screen session={held ?? session} />
      </div>
      {held ? (
        <SessionEnded.Provider value>
          <Screen session={session} />
        </SessionEnded.Provider>
      ) : null}
    </Fragment>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LineEntries.Provider value={lineEntries}>
        <SectionsOfParticipant.Provider value={participantSections}>
          <ToastRoom>
            <Sessions />
          </ToastRoom>
        </SectionsOfParticipant.Provider>
      </LineEntries.Provider>
    </QueryClientProvider>
  );
}
