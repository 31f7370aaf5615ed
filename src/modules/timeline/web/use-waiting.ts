import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Letter } from '../../../web/outbox/index.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import type { OwnLetters } from './waiting-line.ts';

type Room = typeof import('./waiting-room.tsx');

/** What waits on the participant's own phone about their line, with what shows it. */
export interface Waiting extends OwnLetters {
  room: Room;
  personId: string;
  /** Ids of the entries and answers that are on this phone alone. */
  ids: ReadonlySet<string>;
}

let here: Room | undefined;

/** Most visits have nothing that waits: its code comes with the first letter, or ahead for the way without a network. */
export async function fetchWaiting(): Promise<Room> {
  here ??= await import('./waiting-room.tsx');
  return here;
}

function waitingOf(room: Room, letters: readonly Letter[], personId: string): Waiting {
  const own = room.ownLetters(letters, personId);
  return { ...own, room, personId, ids: new Set(own.waiting.map(({ id }) => id)) };
}

export function useWaiting(personId: string): Waiting | undefined {
  const { letters } = useOutbox();
  const some = letters.length > 0;
  const [room, setRoom] = useState(here);
  useEffect(() => {
    if (some && !room) void fetchWaiting().then(setRoom, () => undefined);
  }, [some, room]);
  return useMemo(
    () => (some && room ? waitingOf(room, letters, personId) : undefined),
    [some, room, letters, personId],
  );
}
