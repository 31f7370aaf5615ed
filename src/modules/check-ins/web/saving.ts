import { useOutbox } from '../../../web/outbox/index.ts';
import { useSession } from '../../../web/session.ts';
import { useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Mood } from '../domain/moods.ts';
import { api, useFreshLine, withdraw } from './server.ts';

export interface Answer {
  id: string;
  happenedAt: string;
  how: Mood;
  said: string;
  reach: boolean;
  audience: 'team' | 'just-us';
  withIds: string[];
}

export interface Sent extends Answer {
  /** `waits`: still on this device alone. */
  state: 'there' | 'waits' | 'refused';
}

/** Letters of this room that wait on the device. */
export const isCheckIn = ({ path }: { path: string }): boolean => path.endsWith('/check-ins');

/** Sends an answer, or keeps it on the device without a network; under one id, so that it stands once. */
export function useSending(participantId: string): (answer: Answer) => Promise<Sent> {
  const t = useWords('check-ins');
  const { person } = useSession();
  const toast = useToast();
  const outbox = useOutbox();
  const refresh = useFreshLine();
  const takeBack = async (id: string): Promise<void> => {
    if (!(await outbox.takeBack(id))) await withdraw(participantId, id);
    await refresh();
  };
  const send = async (answer: Answer): Promise<boolean> => {
    try {
      await api.post('/participants/:id/check-ins', { params: { id: participantId }, body: answer });
      await outbox.drop(answer.id);
      return false;
    } catch (error) {
      if (await outbox.keepAsked(error, { id: participantId, name: person?.name ?? '' })) return true;
      throw error;
    }
  };
  return async (answer) => {
    const kept = await send(answer);
    toast.undo(t(kept ? 'sent.keptShort' : 'sent.saved'), () => takeBack(answer.id), t('sent.tookBack'));
    void refresh();
    return { ...answer, state: kept ? 'waits' : 'there' };
  };
}
