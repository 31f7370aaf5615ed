import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { useComingBack } from '../../../web/come-back.ts';
import { Offline } from '../../../web/problem.ts';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Information } from '../domain/vocabulary.ts';
import { api, useFresh } from './server.ts';

/** What is taken back; what is left out is every one of it. */
export interface Part {
  recipientId?: string;
  information?: Information;
}

interface Stopping {
  busy: boolean;
  /** It could not be sent: whoever receives may see it still. */
  notYet: boolean;
  stop: (said: string) => void;
}

/**
 * Stopping takes a network and is done with the answer, never before. It does not wait in the outbox: a letter that goes
 * out whenever this phone finds a network again would look like a stop, while somebody reads on, for hours perhaps. So the
 * page says that nothing has stopped, and goes on trying while it is open; the same id makes two answers one stop.
 */
export function useStop(participantId: string, consentId: string, part: Part): Stopping {
  const t = useWords('shell');
  const toast = useToast();
  const fresh = useFresh();
  const [id] = useState<string>(newId);
  const [busy, setBusy] = useState(false);
  const [notYet, setNotYet] = useState<string>();
  const send = async (said: string): Promise<void> => {
    setBusy(true);
    try {
      const params = { id: participantId, consentId };
      await api.post('/participants/:id/consents/:consentId/revoke', { params, body: { id, ...part } });
      setNotYet(undefined);
      toast.say(said);
      await fresh();
    } catch (error) {
      if (error instanceof Offline) setNotYet(said);
      else {
        await fetchFailureWords(error);
        toast.say(failureSentences(error, t).message);
      }
    } finally {
      setBusy(false);
    }
  };
  useComingBack(notYet !== undefined && !busy, () => {
    if (notYet !== undefined) void send(notYet);
  });
  return { busy, notYet: notYet !== undefined, stop: (said) => void send(said) };
}
