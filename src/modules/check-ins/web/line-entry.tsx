import type { LineEntryProps, LineFact } from '../../../web/define-web.ts';
import { Said } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { moods } from '../domain/moods.ts';
import { nightOutcomes } from '../domain/night-outcomes.ts';

function CheckInEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins');
  const how = moods.find((mood) => mood === fact.data.how) ?? 'all-right';
  const { said } = fact.words;
  return (
    <>
      <h2>{t(`entry.${how}`)}</h2>
      {said ? <Said>{said}</Said> : null}
      {fact.data.reach === true ? <p>{t('entry.reach')}</p> : null}
    </>
  );
}

function WishEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins');
  const { tellHard, everyDays } = fact.data;
  return (
    <>
      <h2>{t('entry.wish')}</h2>
      <p class="muted">
        {t(tellHard === true ? 'entry.tellHard' : 'entry.notTellHard')}{' '}
        {typeof everyDays === 'number' ? t('entry.everyDays', { count: everyDays }) : t('entry.noDays')}
      </p>
    </>
  );
}

function NightEntry({ fact }: { fact: LineFact }) {
  const t = useWords('check-ins');
  const outcome = nightOutcomes.find((one) => one === fact.data.outcome) ?? 'read';
  const { done } = fact.words;
  return (
    <>
      <h2>{t(`entry.night-${outcome}`, { name: String(fact.data.by ?? '') })}</h2>
      {done ? <p>{done}</p> : null}
    </>
  );
}

/** One fact of this room on somebody's line. */
export function Entry({ fact }: LineEntryProps) {
  if (fact.kind === 'night-note') return <NightEntry fact={fact} />;
  return fact.kind === 'check-in-wish' ? <WishEntry fact={fact} /> : <CheckInEntry fact={fact} />;
}
