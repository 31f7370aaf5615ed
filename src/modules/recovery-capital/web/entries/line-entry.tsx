import type { ComponentChildren } from 'preact';
import type { LineEntryProps } from '../../../../web/define-web.ts';
import { Said } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';

/** One fact of this room on somebody's line. */
export function Entry({ fact }: LineEntryProps): ComponentChildren {
  const t = useWords('recovery-capital-entries');
  const { data, words } = fact;
  if (fact.kind === 'voice-invited') return <h2>{t('invited', { who: words.who ?? '' })}</h2>;
  const influence = (): string =>
    t(`influence-${String(data.how)}`, {
      from: t(`domain.${String(data.from)}`),
      to: t(`domain.${String(data.to)}`),
    });
  const said = fact.kind === 'influence' ? words.why : words.said;
  return (
    <>
      <h2>{fact.kind === 'influence' ? influence() : t('said')}</h2>
      {said ? <Said>{said}</Said> : null}
    </>
  );
}
