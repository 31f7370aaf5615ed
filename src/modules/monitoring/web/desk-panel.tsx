import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { BesidePanel } from './beside-panel.tsx';
import type { TodayState } from './use-today.ts';

/** Id of the panel beside the list. */
export const panelBeside = 'today-beside';

interface DeskPanelProps {
  person: TodayPerson;
  state: TodayState;
}

/** The heading takes the focus whenever the keyboard enters the panel, once it says the new name. */
function useEnteredHeading(entered: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(entered);
  useEffect(() => {
    if (entered !== before.current) heading.current?.focus();
    before.current = entered;
  }, [entered]);
  return heading;
}

function backToRow(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  document.querySelector<HTMLElement>('.today-row.card-selected .today-name')?.focus();
}

/** On a desk: whoever was chosen, beside the list. Whose panel it is stays as it is while somebody is in it. */
export function DeskPanel({ person, state: { acts, entered } }: DeskPanelProps) {
  const t = useWords('monitoring');
  const heading = useEnteredHeading(entered);
  return (
    <section
      id={panelBeside}
      class="card today-beside"
      aria-label={t('beside.label', { name: person.name })}
      onFocusCapture={() => acts.arrive(person)}
      onKeyDown={backToRow}
    >
      <h2 ref={heading} tabIndex={-1} aria-live="polite">
        {person.name}
        {person.pronouns ? <span class="person-pronouns"> {person.pronouns}</span> : null}
      </h2>
      <BesidePanel key={person.id} person={person} acts={acts} />
    </section>
  );
}
