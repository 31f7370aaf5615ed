import { noteDeed, sawParticipants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { setEpisodesWithdrawn } from '../../episodes/index.ts';
import { setPlacesClosed } from '../../organizations/index.ts';
import { addNumber, restoreParticipants } from '../../people/index.ts';
import { withdrawSome } from '../../timeline/index.ts';
import { Plan } from '../schema/file.ts';
import type { Import } from '../store/imports.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import { listCreated, listNumbersAdded, listPlaces, restoreRows, setRowsState } from '../store/undoing.ts';
import type { Work, Writing } from './work.ts';
import { inAct } from './work.ts';

const peopleAtOnce = 500;
const factsAtOnce = 2000;

async function held(permit: Writing, id: string): Promise<Import & { undoId: string }> {
  const found = await lockImport(permit, id);
  if (found?.state !== 'restoring' || found.undoId === undefined)
    throw new Failure('conflict', 'imports/not-now');
  noteDeed(permit, { subjectId: id });
  return { ...found, undoId: found.undoId };
}

/** Undoes an undo: the withdrawals are withdrawn, the people stand in the lists again. */
export async function restoreAll(given: Work, id: string): Promise<void> {
  const work: Work = { ...given, doing: 'restore' };
  const { record, totals } = await inAct(work, async (permit) => {
    const found = await held(permit, id);
    await setPlacesClosed(permit, await listPlaces(permit, id), false);
    return found;
  });
  const restoreId = newId();
  const steps = record === 'participant' ? [restorePeople, restoreFacts] : [restoreFacts];
  let done = 0;
  for (const step of steps) {
    for (;;) {
      const count = await inAct(work, (permit) => step(permit, id, restoreId));
      if (count === 0) break;
      done += count;
      work.tell?.(done, totals?.created ?? 0);
    }
  }
  await inAct(work, (permit) => finish(permit, id));
}

async function restorePeople(permit: Writing, id: string): Promise<number> {
  await held(permit, id);
  const ids = await listCreated(permit, id, { state: 'withdrawn', limit: peopleAtOnce });
  await restoreParticipants(permit, ids);
  await setEpisodesWithdrawn(permit, ids, false);
  await setRowsState(permit, id, ids, 'done');
  await changeImport(permit, id, {});
  sawParticipants(permit, ids);
  return ids.length;
}

async function restoreFacts(permit: Writing, id: string, restoreId: string): Promise<number> {
  const { undoId } = await held(permit, id);
  const back = await withdrawSome(permit, { batchId: undoId, undoId: restoreId, limit: factsAtOnce });
  await changeImport(permit, id, {});
  return back.length;
}

async function finish(permit: Writing, id: string): Promise<void> {
  const { plan } = await held(permit, id);
  for (const { participantId, number } of await listNumbersAdded(permit, id))
    await addNumber(permit, participantId, number);
  await restoreRows(permit, id);
  await changeImport(permit, id, {
    state: 'done',
    trouble: null,
    undoId: null,
    undone: false,
    plan: { ...Plan.parse(plan), stayed: 0, stayedFor: {} },
  });
}
