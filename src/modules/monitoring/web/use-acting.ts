import { useState } from 'preact/hooks';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** One act at a time; what goes wrong becomes a sentence below the page. */
export function useActing(): { busy: boolean; act: (work: () => Promise<unknown>) => void } {
  const t = useWords('shell');
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      await fetchFailureWords(error);
      toast.say(failureSentences(error, t).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    act: (work) => {
      if (!busy) void run(work);
    },
  };
}
