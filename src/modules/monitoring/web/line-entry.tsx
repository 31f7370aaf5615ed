import type { LineEntryProps } from '../../../web/define-web.ts';
import { useFormat, useWords } from '../../../web/words.ts';

/** Not today, and why: what a coach put off, told to the person it is about as well. */
export function Entry({ fact }: LineEntryProps) {
  const t = useWords('monitoring');
  const { date } = useFormat();
  const until = typeof fact.data.until === 'string' ? date(fact.data.until) : '';
  return (
    <>
      <h2>{t('entry.snooze', { day: until })}</h2>
      {fact.words.why ? <p class="muted">{fact.words.why}</p> : null}
    </>
  );
}
