import { QueryClientProvider } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { allDoors, announceRoomWords, lineEntries, participantSections } from './all-doors.ts';
import { decidePage } from './decide-page.ts';
import { keepSession } from './device/kept-session.ts';
import { openDevice } from './device/open-device.ts';
import { keepReplies, restoreReplies } from './device/replies.ts';
import { menuFor } from './find-page.ts';
import { OwnNav } from './frame/own-nav.tsx';
import { PlainFrame } from './frame/plain-frame.tsx';
import { LineEntries } from './line-entries.ts';
import { keepOfflinePages } from './offline-pages.ts';
import { useSending } from './outbox/index.ts';
import { TellRefusedUndos } from './outbox/tell-refused-undos.tsx';
import { fetchPage } from './page-room.ts';
import { PageAtAddress } from './page-view.tsx';
import { SectionsOfParticipant } from './participant-sections.ts';
import { queries } from './queries.ts';
import type { Session } from './session.ts';
import { isOwnDevice, isTold, SessionContext } from './session.ts';
import { ToastRoom } from './ui/toast.tsx';
import { loadWords } from './words.ts';

/** Code and words of the page at an address; a redirect is followed once, as from the start to Today. */
async function fetchPageAt(session: Session, address: string): Promise<void> {
  const first = decidePage(session, address, allDoors);
  const decision = first.do === 'go' ? decidePage(session, first.to, allDoors) : first;
  if (decision.do === 'show') await fetchPage(decision.found);
}

/** What this device keeps for whoever is here lies ready before a page is drawn. */
async function openKept(session: Session): Promise<void> {
  const { person } = session;
  if (!person) return;
  await openDevice(person.id);
  if (!isOwnDevice(person)) return;
  restoreReplies();
  if (isTold()) keepSession(session);
}

type StaffFrameModule = typeof import('./frame/staff-frame.tsx');

let staffFrame: StaffFrameModule | undefined;

/** A participant's phone never fetches what a desk is framed with. */
async function fetchFrame({ person }: Session): Promise<void> {
  if (person?.kind === 'staff') staffFrame ??= await import('./frame/staff-frame.tsx');
}

/** Fetches the words the menu speaks with, and the page that will stand first. */
export async function prepareInside(session: Session, address: string): Promise<void> {
  announceRoomWords();
  const opened = openKept(session);
  const speaking = menuFor(allDoors, session).filter((entry) => !entry.says);
  const modules = new Set(speaking.map((entry) => entry.module));
  await Promise.all([
    opened,
    fetchFrame(session),
    fetchPageAt(session, address),
    ...[...modules].map((module) => loadWords(module)),
  ]);
}

function Frame({ session, children }: { session: Session; children: ComponentChildren }) {
  if (session.person?.kind === 'staff' && staffFrame) {
    return <staffFrame.StaffFrame menu={menuFor(allDoors, session)}>{children}</staffFrame.StaffFrame>;
  }
  return (
    <PlainFrame markOnly={isOwnDevice(session.person)}>
      <OwnNav menu={menuFor(allDoors, session)} />
      {children}
    </PlainFrame>
  );
}

/** What was asked under an earlier session is asked anew under this one. */
function useFreshAnswers(session: Session): void {
  const before = useRef(session);
  useEffect(() => {
    if (before.current === session) return;
    before.current = session;
    void queries.invalidateQueries();
  }, [session]);
}

/** What is for later comes after the first screen has had the network to itself. */
const keepAfterMs = 4000;

function useOfflinePages(session: Session): void {
  useEffect(() => {
    const go = (): void => void keepOfflinePages(session, allDoors).catch(() => undefined);
    const timer = setTimeout(go, keepAfterMs);
    return () => clearTimeout(timer);
  }, [session]);
}

/** A participant's own pages open again without a network; what anybody wrote goes out from wherever they are. */
function useDevice({ person }: Session): void {
  const own = isOwnDevice(person);
  useEffect(() => (own ? keepReplies() : undefined), [own]);
}

function Sends() {
  useSending();
  return null;
}

/** The rooms of the house, for whoever is signed in. */
export function Inside({ session }: { session: Session }) {
  useFreshAnswers(session);
  useOfflinePages(session);
  useDevice(session);
  return (
    <SessionContext.Provider value={session}>
      <QueryClientProvider client={queries}>
        <LineEntries.Provider value={lineEntries}>
          <SectionsOfParticipant.Provider value={participantSections}>
            <Sends />
            <ToastRoom>
              <Frame session={session}>
                <TellRefusedUndos />
                <PageAtAddress session={session} doors={allDoors} />
              </Frame>
            </ToastRoom>
          </SectionsOfParticipant.Provider>
        </LineEntries.Provider>
      </QueryClientProvider>
    </SessionContext.Provider>
  );
}
