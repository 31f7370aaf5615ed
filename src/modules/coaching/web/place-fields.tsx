import { ChoiceChips, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { lengths, outcomes } from './note.ts';
import { placeChosen, usePlaces } from './places.ts';
import type { NoteFieldsProps } from './said-fields.tsx';
import { WhenFields } from './when-fields.tsx';

function LengthFields({ note, set }: NoteFieldsProps) {
  const t = useWords('coaching');
  const known = lengths.map((value) => ({ value, label: t('write.minutes', { count: Number(value) }) }));
  return (
    <>
      <ChoiceChips
        name="minutes"
        label={t('write.length')}
        value={note.minutes}
        onChange={(minutes) => set({ minutes })}
        choices={[...known, { value: 'other', label: t('write.other') }]}
        optional
      />
      {note.minutes === 'other' ? (
        <TextField
          name="otherMinutes"
          type="number"
          inputMode="numeric"
          label={t('write.otherMinutes')}
          value={note.otherMinutes}
          onChange={(otherMinutes) => set({ otherMinutes })}
          min={1}
          max={1440}
          size={6}
        />
      ) : null}
    </>
  );
}

/** Where, how it went, how long, when: chips for one thumb. */
export function PlaceFields(props: NoteFieldsProps) {
  const { note, set } = props;
  const t = useWords('coaching');
  const places = usePlaces(note);
  return (
    <>
      <ChoiceChips
        name="place"
        label={t('write.place')}
        value={note.placeCode || note.place}
        onChange={(code) => set(placeChosen(code, places))}
        choices={places}
      />
      {note.outcome === 'kept' ? <LengthFields {...props} /> : null}
      <ChoiceChips
        name="outcome"
        label={t('write.outcome')}
        value={note.outcome}
        onChange={(outcome) => set({ outcome })}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <WhenFields when={note.when} happenedAt={note.happenedAt} set={set} />
    </>
  );
}
