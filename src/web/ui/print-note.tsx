import { useSession } from '../session.ts';
import { useFormat, useWords } from '../words.ts';

/** On paper alone: when it was printed and by whom, so that a sheet left lying tells whose it is. It never says what kind of place this is. */
export function PrintNote() {
  const t = useWords('shell');
  const { date } = useFormat();
  const { person } = useSession();
  if (!person) return null;
  return <p class="print-only small">{t('printed', { day: date(new Date()), name: person.name })}</p>;
}
