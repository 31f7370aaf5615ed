import { useWords } from '../../../web/words.ts';
import type { Listed } from './attendance.ts';

/** Here, not here, or left open. */
export function PersonTick({ person, onTick }: { person: Listed; onTick: (present: boolean) => void }) {
  const t = useWords('coaching');
  const choice = (present: boolean, word: 'here' | 'missed') => (
    <button
      type="button"
      class="tick"
      aria-pressed={person.present === present}
      onClick={() => onTick(present)}
    >
      {t(`meeting.${word}`)}
    </button>
  );
  return (
    <li>
      <fieldset class="tick-row">
        <legend>{person.name}</legend>
        {choice(true, 'here')}
        {choice(false, 'missed')}
      </fieldset>
    </li>
  );
}
