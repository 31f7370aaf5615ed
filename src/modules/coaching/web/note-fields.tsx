import { ChoiceChips, DateField, TextArea, TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { localDay, localTime, useMoment } from './local-time.ts';
import type { Note } from './note.ts';
import { dues, lengths, outcomes, places } from './note.ts';

export interface NoteFieldsProps {
  note: Note;
  set: (change: Partial<Note>) => void;
  /** What the participant is called to their face. */
  name: string;
}

/** The participant's own words come first, and largest. */
export function SaidFields({ note, set, name }: NoteFieldsProps) {
  const t = useWords('coaching');
  return (
    <>
      <div class="write-said">
        <TextArea
          name="said"
          label={t('write.said', { name })}
          hint={t('write.saidHint', { name })}
          value={note.said}
          onChange={(said) => set({ said })}
          rows={4}
          maxLength={8000}
          said
          optional
        />
      </div>
      <TextArea
        name="agreed"
        label={t('write.agreed')}
        value={note.agreed}
        onChange={(agreed) => set({ agreed })}
        rows={2}
        maxLength={8000}
        optional
      />
      {note.note === '' ? null : (
        <TextArea
          name="note"
          label={t('write.note')}
          value={note.note}
          onChange={(text) => set({ note: text })}
          rows={2}
          maxLength={8000}
          optional
        />
      )}
    </>
  );
}

type StepPart = Pick<Note, 'owner' | 'due' | 'dueOn'>;

interface StepDetailsProps {
  step: StepPart;
  set: (change: Partial<StepPart>) => void;
  name: string;
}

const dueWords = { tomorrow: 'write.dueTomorrow', week: 'write.dueWeek', date: 'write.dueDate' } as const;

/** Whose step, and by when. */
export function StepDetails({ step, set, name }: StepDetailsProps) {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <ChoiceChips
        name="owner"
        label={t('write.owner')}
        value={step.owner}
        onChange={(owner) => set({ owner })}
        choices={[
          { value: 'participant', label: t('write.ownerTheirs', { name }) },
          { value: 'staff', label: t('write.ownerOurs') },
        ]}
      />
      <ChoiceChips
        name="due"
        label={t('write.due')}
        value={step.due}
        onChange={(due) => set({ due })}
        choices={dues.map((value) => ({ value, label: t(dueWords[value]) }))}
      />
      {step.due === 'date' ? (
        <DateField
          name="dueOn"
          label={t('write.dueOn')}
          value={step.dueOn}
          min={localDay(now, zone)}
          onChange={(dueOn) => set({ dueOn })}
        />
      ) : null}
    </>
  );
}

/** The next step; whose it is and by when is asked once there is one. */
export function StepFields({ note, set, name }: NoteFieldsProps) {
  const t = useWords('coaching');
  return (
    <>
      <TextField
        name="what"
        label={t('write.what')}
        value={note.what}
        onChange={(what) => set({ what })}
        maxLength={2000}
        optional
      />
      {note.what.trim() === '' ? null : <StepDetails step={note} set={set} name={name} />}
    </>
  );
}

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
  return (
    <>
      <ChoiceChips
        name="place"
        label={t('write.place')}
        value={note.place}
        onChange={(place) => set({ place })}
        choices={places.map((value) => ({ value, label: t(`place.${value}`) }))}
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

interface WhenProps {
  when: string;
  happenedAt: string;
  set: (change: { when?: string; happenedAt?: string }) => void;
}

/** Now, unless it was earlier. */
export function WhenFields({ when, happenedAt, set }: WhenProps) {
  const t = useWords('coaching');
  const { now, zone } = useMoment()();
  return (
    <>
      <ChoiceChips
        name="when"
        label={t('write.when')}
        value={when}
        onChange={(value) => set({ when: value })}
        choices={[
          { value: 'now', label: t('write.now') },
          { value: 'earlier', label: t('write.earlier') },
        ]}
      />
      {when === 'earlier' ? (
        <TextField
          name="happenedAt"
          type="datetime-local"
          label={t('write.happenedAt')}
          value={happenedAt}
          onChange={(value) => set({ happenedAt: value })}
          max={localTime(now, zone)}
          size={20}
        />
      ) : null}
    </>
  );
}

interface SharingProps {
  audience: string;
  onChange: (audience: string) => void;
  name: string;
}

/** Who can read it. The promise is the one that can be kept, and no more. */
export function SharingField({ audience, onChange, name }: SharingProps) {
  const t = useWords('coaching');
  return (
    <ChoiceChips
      name="audience"
      label={t('write.audience')}
      size="tall"
      value={audience}
      onChange={onChange}
      choices={[
        { value: 'team', label: t('write.team'), hint: t('write.teamHint', { name }) },
        { value: 'just-us', label: t('write.justUs'), hint: t('write.justUsHint', { name }) },
      ]}
    />
  );
}
