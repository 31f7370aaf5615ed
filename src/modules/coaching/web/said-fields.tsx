import { TextArea } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import type { Note } from './note.ts';

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
