import { useState } from 'preact/hooks';
import { forgetDraft, keepDraft, readDraft } from '../../../web/outbox/index.ts';
import type { Note } from './note.ts';
import { isEmptyNote, readNote } from './note.ts';

export interface NoteState {
  note: Note;
  set: (change: Partial<Note>) => void;
  /** What was begun before and left; it is shown again until it is saved or begun anew. */
  restored: boolean;
  beginAnew: () => void;
  /** After saving: nothing of it stays on the device. */
  forget: () => void;
}

/** A note in writing, kept on this device at every key, so that a lost network or a closed page loses nothing. */
export function useNote(about: string, begin: () => Note): NoteState {
  const [start] = useState(() => {
    const empty = begin();
    const kept = readNote(readDraft(about), empty);
    return { note: kept ?? empty, restored: kept !== undefined };
  });
  const [note, setNote] = useState(start.note);
  const [restored, setRestored] = useState(start.restored);
  const forget = (): void => forgetDraft(about);
  const put = (next: Note): void => {
    setNote(next);
    if (isEmptyNote(next)) forget();
    else keepDraft(about, next);
  };
  return {
    note,
    set: (change) => put({ ...note, ...change }),
    restored,
    beginAnew: () => {
      setRestored(false);
      put(begin());
    },
    forget,
  };
}
