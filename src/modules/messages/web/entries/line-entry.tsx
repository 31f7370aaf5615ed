import type { LineEntryProps } from '../../../../web/define-web.ts';
import { Said } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';

/** A message, as it stands on somebody's line. */
export function Entry({ fact }: LineEntryProps) {
  const t = useWords('messages-entries');
  const { said } = fact.words;
  return (
    <>
      <h2>{t(fact.data.from === 'team' ? 'team' : 'participant')}</h2>
      {said ? <Said>{said}</Said> : null}
    </>
  );
}
