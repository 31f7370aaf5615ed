import { useState } from 'preact/hooks';
import { newId } from '../../../lib/ids.ts';
import { usePosting } from '../../../web/outbox/index.ts';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useFresh, withdraw } from './server.ts';

/** One act at a time; what goes wrong is told where a message is looked for. */
export function useActing(): { busy: boolean; act: (deed: () => Promise<unknown>) => void } {
  const t = useWords('shell');
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (deed: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await deed();
    } catch (error) {
      await fetchFailureWords(error);
      toast.say(failureSentences(error, t).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, act: (deed) => void run(deed) };
}

/**
 * Writes one entry under an id of its own, tells it with a way back, and brings the page up to date. On the participant's own
 * phone it waits there without a network.
 */
export function useWriting(participantId: string) {
  const t = useWords('recovery-capital');
  const toast = useToast();
  const fresh = useFresh();
  const { postOrKeep, takeOff } = usePosting(participantId);
  return async (told: string, send: (id: string) => Promise<unknown>): Promise<void> => {
    const id = newId();
    const kept = await postOrKeep(() => send(id));
    const takeBack = async (): Promise<void> => {
      if (await takeOff(id)) return;
      await withdraw(participantId, id);
      await fresh();
    };
    toast.undo(kept ? t('waits.kept') : told, takeBack, t('strengths.takenBack'));
    if (!kept) await fresh();
  };
}
