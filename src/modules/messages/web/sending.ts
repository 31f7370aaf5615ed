import { useOutbox } from '../../../web/outbox/index.ts';
import { useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { api, useFresh, withdraw } from './server.ts';

export interface Written {
  id: string;
  happenedAt: string;
  said: string;
  audience: 'team' | 'just-us';
  withIds: string[];
  answers?: string;
}

/** What waits on this device for this thread, or was not taken. */
export interface Waiting {
  id: string;
  said: string;
  refused?: string;
}

const pathOf = (participantId: string): string => `/participants/${participantId}/messages`;

function saidIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'said' in body && typeof body.said === 'string'
    ? body.said
    : '';
}

interface Whom {
  id: string;
  name: string;
}

export interface Sending {
  send: (message: Written) => Promise<void>;
  takeBack: (id: string) => Promise<void>;
  waiting: Waiting[];
  remove: (id: string) => void;
}

/** Sends a message, or keeps it on the device without a network; under one id, so that it stands once. */
export function useSending({ id: participantId, name }: Whom): Sending {
  const t = useWords('messages');
  const toast = useToast();
  const outbox = useOutbox();
  const refresh = useFresh();
  const path = pathOf(participantId);
  const takeBack = async (id: string): Promise<void> => {
    if (!(await outbox.takeBack(id))) await withdraw(participantId, id);
    await refresh();
  };
  const post = async (message: Written): Promise<boolean> => {
    try {
      await api.post('/participants/:id/messages', { params: { id: participantId }, body: message });
      await outbox.drop(message.id);
      return false;
    } catch (error) {
      if (await outbox.keepAsked(error, { id: participantId, name })) return true;
      throw error;
    }
  };
  const send = async (message: Written): Promise<void> => {
    const kept = await post(message);
    toast.undo(t(kept ? 'own.kept' : 'own.sent'), () => takeBack(message.id), t('own.tookBack'));
    if (!kept) await refresh();
  };
  const waiting = outbox.letters
    .filter((letter) => letter.path === path)
    .map(({ id, body, refused }) => ({
      id,
      said: saidIn(body),
      ...(refused === undefined ? {} : { refused }),
    }));
  return { send, takeBack, waiting, remove: (id) => void outbox.takeBack(id) };
}
