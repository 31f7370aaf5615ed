import { useQueryClient } from '@tanstack/preact-query';
import { Problem } from '../../../web/api.ts';
import { useOutbox } from '../../../web/outbox/index.ts';
import { useToast } from '../../../web/ui/index.ts';
import { useWords } from '../../../web/words.ts';
import { useMoment } from './local-time.ts';
import { api, withdraw } from './neighbours.ts';
import type { Note } from './note.ts';
import { entryOf } from './note.ts';
import type { Someone } from './use-participant.ts';

/** Everything that shows what was written. */
export function useFreshPages(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [['today'], ['beside'], ['line']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  };
}

type Entry = NonNullable<ReturnType<typeof entryOf>>;

function useUndo(someone: Someone): (entry: Entry) => Promise<void> {
  const outbox = useOutbox();
  const refresh = useFreshPages();
  return async (entry) => {
    if (!(await outbox.takeBack(entry.id, entry.nextStep ? [entry.nextStep.id] : []))) {
      await withdraw(someone.id, entry.id);
      if (entry.nextStep) await withdraw(someone.id, entry.nextStep.id);
    }
    await refresh();
  };
}

/** Saves a note; without a network it is kept on the device and sent later. Rejects when the server refuses it. */
export function useSaveNote(someone: Someone): (note: Note) => Promise<void> {
  const t = useWords('coaching');
  const toast = useToast();
  const outbox = useOutbox();
  const refresh = useFreshPages();
  const undo = useUndo(someone);
  const moment = useMoment();
  const send = async (entry: Entry): Promise<string> => {
    try {
      await api.post('/participants/:id/contacts', { params: { id: someone.id }, body: entry });
      // The same entry may have waited here after a try that the server refused.
      await outbox.drop(entry.id);
      return t('write.saved', { name: someone.first });
    } catch (error) {
      if (!(await outbox.keepAsked(error, { id: someone.id, name: someone.name }))) throw error;
      return t('write.kept');
    }
  };
  return async (note) => {
    const entry = entryOf(note, moment());
    if (!entry) throw new Problem(400, { detail: t('write.placeMissing') });
    toast.undo(await send(entry), () => undo(entry), t('write.takenBack'));
    void refresh();
  };
}
