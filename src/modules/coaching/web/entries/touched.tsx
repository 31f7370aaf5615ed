import type { LineEntryProps } from '../../../../web/define-web.ts';
import { useFormat, useWords } from '../../../../web/words.ts';
import { wordsNamed } from '../plan-lines.ts';
import { usePlanLines } from '../use-plan-lines.ts';

/** What of the plan was talked about, in the words it has now, and triggers as they were told. */
export function Touched({ fact: { data, words }, participantId }: LineEntryProps) {
  const t = useWords('coaching-entries');
  const format = useFormat();
  const named = data.goalIds !== undefined || data.triggerIds !== undefined;
  const lines = usePlanLines(participantId, named).data ?? [];
  const goals = wordsNamed(lines, data.goalIds);
  const triggers = [...wordsNamed(lines, data.triggerIds), ...(words.triggers ? [words.triggers] : [])];
  return (
    <>
      {goals.length > 0 ? <p>{t('contact.goals', { goals: format.list(goals) })}</p> : null}
      {triggers.length > 0 ? <p>{t('contact.triggers', { triggers: format.list(triggers) })}</p> : null}
    </>
  );
}
