import { useId, useState } from 'preact/hooks';
import { Button, Chip, classNames } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import type { TodayPerson } from '../schema.ts';
import { BesidePanel } from './beside-panel.tsx';
import { panelBeside } from './desk-panel.tsx';
import { doingFor, waits } from './doing.ts';
import { firstName } from './greeting.ts';
import { reachSentences } from './reach-words.ts';
import type { Speech } from './reason-sentence.ts';
import { milestoneChip, reasonSentence, withStop } from './reason-sentence.ts';
import { RowAction } from './row-action.tsx';
import { ThreadButton, ThreadNote } from './thread-note.tsx';
import type { RowActs } from './use-today.ts';
import { WriteBar } from './write-bar.tsx';

export interface PersonRowProps {
  person: TodayPerson;
  /** The first row whose button may be pressed now: it is the one filled button of the screen. */
  first: boolean;
  /** Its panel is open: beside the list on a desk, below the row on a phone. */
  selected: boolean;
  wide: boolean;
  acts: RowActs;
}

/** On a desk the name chooses whose panel stands beside the list; on a phone a button below opens it. */
function RowName({ person, selected, wide, acts }: PersonRowProps) {
  if (!wide) return <>{person.name}</>;
  // A press of Enter or Space is a click without a pointer: it goes on into the panel.
  const choose = (event: MouseEvent): void => (event.detail === 0 ? acts.enter : acts.select)(person);
  return (
    <button
      type="button"
      class="today-name"
      aria-pressed={selected}
      aria-controls={panelBeside}
      onClick={choose}
    >
      {person.name}
    </button>
  );
}

function RowHead(props: PersonRowProps) {
  const { person } = props;
  const t = useWords('monitoring');
  const speech: Speech = { t, format: useFormat() };
  const chip = person.reasons.map((reason) => milestoneChip(reason, speech)).find(Boolean);
  return (
    <h2>
      <RowName {...props} />
      {person.pronouns ? <span class="person-pronouns">{person.pronouns}</span> : null}
      {chip === undefined ? null : <Chip>{chip}</Chip>}
      {person.covering ? <Chip tone="plain">{t('covering')}</Chip> : null}
    </h2>
  );
}

function OpenButton({ person, selected, acts, panelId }: PersonRowProps & { panelId: string }) {
  const t = useWords('monitoring');
  return (
    <Button
      kind="quiet"
      expanded={selected}
      controls={panelId}
      label={t('list.helpsOf', { name: firstName(person.name) })}
      onClick={() => acts.select(person)}
    >
      {t('list.helps')}
    </Button>
  );
}

/** The reasons as sentences, the first one largest, then when and how they may be reached. */
function RowReasons({ person, speech }: { person: TodayPerson; speech: Speech }) {
  const [first, ...others] = person.reasons.map((reason) => reasonSentence(reason, person.name, speech));
  const buttonSaysWhen = waits(person, doingFor(person));
  const reach = reachSentences(person.reach, speech, buttonSaysWhen).join(' ');
  return (
    <div class="today-reasons">
      <p>
        {reach === '' ? first : withStop(first ?? '')}{' '}
        {reach === '' ? null : <span class="today-reach">{reach}</span>}
      </p>
      {others.map((sentence) => (
        <p key={sentence} class="small muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Somebody who needs someone: the thread, who, why, and one thing to do. */
export function PersonRow(props: PersonRowProps) {
  const { person, first, selected, wide, acts } = props;
  const t = useWords('monitoring');
  const speech: Speech = { t, format: useFormat() };
  const [explained, setExplained] = useState(false);
  const noteId = useId();
  const panelId = `${noteId}-panel`;
  const { pending } = acts;
  const begun = pending?.personId === person.id ? pending : undefined;
  const reason = person.reasons[0] ? reasonSentence(person.reasons[0], person.name, speech) : '';
  return (
    <li class={classNames('card', 'thread-row', 'today-row', selected && wide && 'card-selected')}>
      <ThreadButton
        person={person}
        open={explained}
        noteId={noteId}
        onToggle={() => setExplained(!explained)}
      />
      <div>
        <RowHead {...props} />
        <RowReasons person={person} speech={speech} />
      </div>
      <div class="thread-row-action today-action">
        <RowAction person={person} filled={first && pending === undefined} reason={reason} acts={acts} />
        {wide ? null : <OpenButton {...props} panelId={panelId} />}
      </div>
      {explained ? <ThreadNote person={person} id={noteId} /> : null}
      {begun ? <WriteBar person={person} pending={begun} acts={acts} /> : null}
      {selected && !wide ? (
        <section id={panelId} class="today-below" aria-label={t('beside.label', { name: person.name })}>
          <BesidePanel person={person} acts={acts} below />
        </section>
      ) : null}
    </li>
  );
}
