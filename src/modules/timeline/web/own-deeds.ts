import { newId } from '../../../lib/ids.ts';
import { beginLine, useToast } from '../../../web/ui/index.ts';
import { useFormat, useWords } from '../../../web/words.ts';
import { restore, useFreshLine, withdraw } from './answering.ts';
import type { OwnWords } from './neighbours.ts';
import { neighbours } from './neighbours.ts';

/** What can be written on one's own line: whatever one likes, or a return to use, after which nothing else changes. */
export const ownKinds = ['own-words', 'return-to-use'] as const;
export type OwnKind = (typeof ownKinds)[number];

const pathOf = {
  'own-words': '/participants/:id/own-words',
  'return-to-use': '/participants/:id/returns-to-use',
} as const satisfies Record<OwnKind, string>;

export interface OwnDeeds {
  write: (kind: OwnKind, entry: OwnWords) => Promise<void>;
  /** Puts one's own step off to another day. */
  move: (stepId: string, dueOn: string) => Promise<void>;
  switchOff: (signalId: string) => Promise<void>;
}

/** What a participant does with their own line, each act with its way back. */
export function useOwnDeeds(id: string): OwnDeeds {
  const t = useWords('timeline');
  const format = useFormat();
  const toast = useToast();
  const refresh = useFreshLine();
  const taking = (factId: string) => async (): Promise<void> => {
    await withdraw(id, factId);
    await refresh();
  };
  const write: OwnDeeds['write'] = async (kind, entry) => {
    await neighbours.post(pathOf[kind], { params: { id }, body: entry });
    toast.undo(t('me.write.saved'), taking(entry.id), t('answer.tookBack'));
    await refresh();
  };
  const move: OwnDeeds['move'] = async (stepId, dueOn) => {
    const body = { id: newId(), dueOn };
    await neighbours.post('/participants/:id/steps/:factId/move', { params: { id, factId: stepId }, body });
    const day = format.dayName(dueOn);
    toast.undo(beginLine(t('me.moved', { day }), format.locale), taking(body.id), t('me.movedBack'));
    await refresh();
  };
  const switchOff: OwnDeeds['switchOff'] = async (signalId) => {
    const body = { id: newId() };
    await neighbours.post('/participants/:id/signals/:factId/off', {
      params: { id, factId: signalId },
      body,
    });
    const on = async (): Promise<void> => {
      await restore(id, body.id);
      await refresh();
    };
    toast.undo(t('me.wentOff'), on, t('me.onAgain'));
    await refresh();
  };
  return { write, move, switchOff };
}
