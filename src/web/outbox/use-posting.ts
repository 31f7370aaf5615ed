import { useSession } from '../session.ts';
import type { Letter } from './letter.ts';
import { keeping } from './use-outbox.ts';

export interface Posting {
  /** Sends it; on the participant's own phone it waits there without a network, and the answer is true. */
  postOrKeep: (post: () => Promise<unknown>, undo?: Letter['undo']) => Promise<boolean>;
  /** Takes it off this phone; false where it has gone out. */
  takeOff: (id: string) => Promise<boolean>;
}

/** What is done on a person's own pages, sent or kept. Of staff nothing is kept so: their notes wait where they were written. */
export function usePosting(participantId: string): Posting {
  const { person } = useSession();
  const own = person?.id === participantId ? { id: person.id, name: person.name } : undefined;
  const postOrKeep: Posting['postOrKeep'] = async (post, undo) => {
    try {
      await post();
      return false;
    } catch (error) {
      if (own && (await keeping.keepAsked(error, own, undo))) return true;
      throw error;
    }
  };
  return { postOrKeep, takeOff: (id) => keeping.takeBack(id) };
}
