import type { LineEntryProps, LineFact } from '../../../../web/define-web.ts';
import { Said } from '../../../../web/ui/index.ts';
import { useWords } from '../../../../web/words.ts';
import { moods } from '../../domain/moods.ts';
import { nightOutcomes } from '../../domain/night-outcomes.ts';

function CheckInEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins-entries');
  const how = moods.find((mood) => mood === fact.data.how) ?? 'all-right';
  const { said } = fact.words;
  return (
    <>
      <h2>{t(`${how}`)}</h2>
      {said ? <Said>{said}</Said> : null}
      {fact.data.reach === true ? <p>{t('reach')}</p> : null}
    </>
  );
}

function WishEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins-entries');
  const { tellHard, everyDays } = fact.data;
  return (
    <>
      <h2>{t('wish')}</h2>
      <p class="muted">
        {t(tellHard === true ? 'tellHard' : 'notTellHard')}{' '}
        {typeof everyDays === 'number' ? t('everyDays', { count: everyDays }) : t('noDays')}
      </p>
    </>
  );
}

function NightEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins-entries');
  const outcome = nightOutcomes.find((one) => one === fact.data.outcome) ?? 'read';
  const { done } = fact.words;
  return (
    <>
      <h2>{t(`night-${outcome}`, { name: String(fact.data.by ?? '') })}</h2>
      {done ? <p>{done}</p> : null}
    </>
  );
}

/** One fact of this room on somebody's line. */
export function Entry({ fact }: LineEntryProps) {
  if (fact.kind === 'night-note') return <NightEntry fact={fact} />;
  return fact.kind === 'check-in-wish' ? <WishEntry fact={fact} /> : <CheckInEntry fact={fact} />;
}
