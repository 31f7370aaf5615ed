import { newId } from '../../../lib/ids.ts';
import { usePosting } from '../../../web/outbox/index.ts';
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
  const { postOrKeep, takeOff } = usePosting(id);
  /** Off this phone, or taken back from where it went. */
  const undoing = (madeId: string, back: typeof withdraw | typeof restore) => async (): Promise<void> => {
    if (await takeOff(madeId)) return;
    await back(id, madeId);
    await refresh();
  };
  const write: OwnDeeds['write'] = async (kind, entry) => {
    const kept = await postOrKeep(() => neighbours.post(pathOf[kind], { params: { id }, body: entry }));
    const said = t(kept ? 'waits.kept' : 'me.write.saved');
    toast.undo(said, undoing(entry.id, withdraw), t('answer.tookBack'));
    if (!kept) await refresh();
  };
  const move: OwnDeeds['move'] = async (factId, dueOn) => {
    const body = { id: newId(), dueOn };
    const path = '/participants/:id/steps/:factId/move';
    const kept = await postOrKeep(() => neighbours.post(path, { params: { id, factId }, body }));
    const moved = beginLine(t('me.moved', { day: format.dayName(dueOn) }), format.locale);
    toast.undo(kept ? t('waits.kept') : moved, undoing(body.id, withdraw), t('me.movedBack'));
    if (!kept) await refresh();
  };
  const switchOff: OwnDeeds['switchOff'] = async (signalId) => {
    const body = { id: newId() };
    const params = { id, factId: signalId };
    const post = () => neighbours.post('/participants/:id/signals/:factId/off', { params, body });
    const kept = await postOrKeep(post, 'restore');
    toast.undo(t(kept ? 'waits.kept' : 'me.wentOff'), undoing(body.id, restore), t('me.onAgain'));
    if (!kept) await refresh();
  };
  return { write, move, switchOff };
}
