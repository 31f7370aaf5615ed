import { TextField } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { NoteFieldsProps } from './said-fields.tsx';
import { StepDetails } from './step-details.tsx';

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
