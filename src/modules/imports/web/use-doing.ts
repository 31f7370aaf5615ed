import { useState } from 'preact/hooks';
import { failureSentences, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';

/** One press at a time; what goes wrong is said below the page. */
export function useDoing(): { busy: boolean; doing: (act: () => Promise<unknown>) => void } {
  const t = useWords('shell');
  const { say } = useToast();
  const [busy, setBusy] = useState(false);
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      say(failureSentences(error, t).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, doing: (act) => void run(act) };
}
