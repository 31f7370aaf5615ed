import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../../web/api.ts';
import { SharingField } from '../../../web/readers/sharing-field.tsx';
import { Button, Form, failureSentences, Notice, useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { BothVersions } from './both-versions.tsx';
import type { ContactSeen } from './neighbours.ts';
import type { Note } from './note.ts';
import { PlaceFields } from './place-fields.tsx';
import { SaidFields } from './said-fields.tsx';
import { useSaveNote } from './save-note.ts';
import { StepFields } from './step-fields.tsx';
import { TouchedFields } from './touched-fields.tsx';
import type { NoteState } from './use-note.ts';
import { useNote } from './use-note.ts';
import type { Someone } from './use-participant.ts';

export interface WriteFormProps {
  someone: Someone;
  begin: () => Note;
  /** The text that stands before the form: why it is open again. */
  because?: string;
  onSaved: () => void;
}

/** The words come first: the cursor stands there as soon as the page is read. */
function useCursorInWords(): void {
  useEffect(() => {
    // The shell puts the focus on the title of a page it opens; a moment later it may go on to the words.
    const timer = setTimeout(() => document.querySelector<HTMLElement>('textarea[name="said"]')?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);
}

function Restored({ state }: { state: NoteState }) {
  const t = useWords('coaching');
  if (!state.restored) return null;
  return (
    <Notice
      tone="do"
      live
      title={t('write.restored')}
      actions={
        <Button kind="quiet" onClick={state.beginAnew}>
          {t('write.again')}
        </Button>
      }
    />
  );
}

function NoteForm({
  state,
  someone,
  save,
}: {
  state: NoteState;
  someone: Someone;
  save: () => Promise<void>;
}) {
  const t = useWords('coaching');
  const { note, set } = state;
  const fields = { note, set, name: someone.first };
  return (
    <Form submit={t(note.amends === '' ? 'write.save' : 'write.saveAmended')} onSubmit={save}>
      <SaidFields {...fields} />
      <TouchedFields {...fields} id={someone.id} />
      {note.amends === '' ? <StepFields {...fields} /> : null}
      <PlaceFields {...fields} />
      <SharingField
        whose={{ own: false, name: someone.first }}
        value={note.audience}
        onChange={(audience) => set({ audience })}
      />
      <p class="small muted">{t('write.keptHere')}</p>
    </Form>
  );
}

const changedMeanwhile = (error: unknown): boolean => error instanceof Problem && error.status === 409;

/** The words of both versions one below the other, for the person to put together. */
function together(note: Note, theirs: ContactSeen): Partial<Note> {
  const join = (theirsText: string, mine: string): string =>
    [...new Set([theirsText, mine].map((text) => text.trim()))].filter(Boolean).join('\n\n');
  return {
    amends: theirs.id,
    said: join(theirs.words.said ?? '', note.said),
    agreed: join(theirs.words.agreed ?? '', note.agreed),
  };
}

/** Writing, saving, and what happens when somebody else changed the same entry first. */
export function WriteForm({ someone, begin, because, onSaved }: WriteFormProps) {
  const first = useState(begin)[0];
  const state = useNote(first.amends === '' ? someone.id : `${someone.id}.${first.amends}`, begin);
  const [conflict, setConflict] = useState(false);
  const saveNote = useSaveNote(someone);
  const toast = useToast();
  const shell = useWords('shell');
  useCursorInWords();
  const save = async (note: Note): Promise<void> => {
    try {
      await saveNote(note);
      state.forget();
      onSaved();
    } catch (error) {
      if (!changedMeanwhile(error) || note.amends === '') throw error;
      setConflict(true);
    }
  };
  const mine = (over: ContactSeen | undefined): void => {
    const note = { ...state.note, amends: over?.id ?? '' };
    state.set(note);
    setConflict(false);
    save(note).catch((error: unknown) => toast.say(failureSentences(error, shell).message));
  };
  if (conflict) {
    return (
      <BothVersions
        participantId={someone.id}
        note={state.note}
        onMine={mine}
        onTheirs={() => {
          state.forget();
          onSaved();
        }}
        onEdit={(theirs) => {
          state.set(together(state.note, theirs));
          setConflict(false);
        }}
      />
    );
  }
  return (
    <>
      {because === undefined ? null : <Notice tone="person" title={because} />}
      <Restored state={state} />
      <NoteForm state={state} someone={someone} save={() => save(state.note)} />
    </>
  );
}
