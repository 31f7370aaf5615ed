import { useQueryClient } from '@tanstack/preact-query';
import { failureSentences, fetchFailureWords, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { organizationKey, useSaved } from './server.ts';

/**
 * Closes a place or opens it again; where somebody changed it first that is told, and theirs stands in the
 * row. An act may answer with how it is told that it is done, such as with a way back.
 */
export function useClosing(): (act: () => Promise<unknown>) => Promise<void> {
  const shell = useWords('shell');
  const { say } = useToast();
  const queries = useQueryClient();
  const saved = useSaved();
  return async (act) => {
    let tellDone: unknown;
    try {
      tellDone = await act();
    } catch (error) {
      await fetchFailureWords(error);
      say(failureSentences(error, shell).message);
      await queries.invalidateQueries({ queryKey: organizationKey });
      return;
    }
    await saved();
    if (typeof tellDone === 'function') tellDone();
  };
}
