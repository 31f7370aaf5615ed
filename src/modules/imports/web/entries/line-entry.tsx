import type { LineEntryProps } from '../../../../web/define-web.ts';
import { useWords } from '../../../../web/words.ts';

/** What an earlier list said about somebody, word for word. */
export function Entry({ fact }: LineEntryProps) {
  const t = useWords('imports-entries');
  const { broughtBy } = fact.data;
  return (
    <>
      <h2>{t('note')}</h2>
      <p>{fact.words.note}</p>
      {typeof broughtBy === 'string' ? (
        <p class="small muted">{t('broughtBy', { name: broughtBy })}</p>
      ) : null}
    </>
  );
}
