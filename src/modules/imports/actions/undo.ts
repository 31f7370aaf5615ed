import { listTies, noteDeed, sawParticipants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { setEpisodesWithdrawn } from '../../episodes/index.ts';
import { listPrograms, listSites, setPlacesClosed } from '../../organizations/index.ts';
import { dropNumber, withdrawParticipants } from '../../people/index.ts';
import { withdrawSome } from '../../timeline/index.ts';
import { Plan } from '../schema/file.ts';
import type { Import } from '../store/imports.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import {
  forgetDecided,
  listCreated,
  listNumbersAdded,
  listPlaces,
  noteClosed,
  noteStays,
  setRowsState,
} from '../store/undoing.ts';
import type { StayCode } from '../writing/staying.ts';
import { countStays, isTouched } from '../writing/staying.ts';
import { readSince, readStays } from './since.ts';
import type { Work, Writing } from './work.ts';
import { inAct } from './work.ts';

const peopleAtOnce = 500;
const factsAtOnce = 2000;
const everyone = 1_000_000;

/** The import while it is being undone, held for this transaction. */
async function held(permit: Writing, id: string): Promise<Import & { undoId: string }> {
  const found = await lockImport(permit, id);
  if (found?.state !== 'undoing' || found.undoId === undefined)
    throw new Failure('conflict', 'imports/not-now');
  noteDeed(permit, { subjectId: id });
  return { ...found, undoId: found.undoId };
}

/**
 * Takes an import back: the people it made leave every list unless somebody touched them since, its facts are
 * withdrawn, the places it made and nobody uses are closed. Interrupted and started again it goes on where it was.
 */
export async function undoAll(given: Work, id: string): Promise<void> {
  const work: Work = { ...given, doing: 'undo' };
  const { record, totals } = await inAct(work, (permit) => held(permit, id));
  let done = 0;
  const step = (count: number): void => {
    done += count;
    work.tell?.(done, totals?.created ?? 0);
  };
  if (record === 'participant') await undoPeople(work, id);
  for (;;) {
    const count = await inAct(work, (permit) => undoFacts(permit, id));
    if (count === 0) break;
    step(count);
  }
  await inAct(work, (permit) => finish(permit, id));
}

async function undoPeople(work: Work, id: string): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const last = await inAct(work, (permit) => undoSomePeople(permit, id, after));
    if (last === undefined) return;
    after = last;
  }
}

/** Returns the last person looked at. Whoever has anything on their line that came otherwise stays. */
async function undoSomePeople(
  permit: Writing,
  id: string,
  after: string | undefined,
): Promise<string | undefined> {
  const { undoId } = await held(permit, id);
  const ids = await listCreated(permit, id, {
    state: 'done',
    limit: peopleAtOnce,
    ...(after === undefined ? {} : { after }),
  });
  const since = await readSince(permit, ids, id);
  const untouched = [...since].flatMap(([one, what]) => (isTouched(what) ? [] : [one]));
  const gone = await withdrawParticipants(permit, untouched, undoId);
  await setEpisodesWithdrawn(permit, gone, true);
  await setRowsState(permit, id, gone, 'withdrawn');
  await changeImport(permit, id, {});
  sawParticipants(permit, gone);
  return ids.at(-1);
}

/** Facts about people who stay, because somebody touched them since, stay with them. */
async function undoFacts(permit: Writing, id: string): Promise<number> {
  const { undoId, record } = await held(permit, id);
  const stayed =
    record === 'participant' ? await listCreated(permit, id, { state: 'done', limit: everyone }) : [];
  const gone = await withdrawSome(permit, { batchId: id, undoId, limit: factsAtOnce, except: stayed });
  await setRowsState(permit, id, gone, 'withdrawn');
  await changeImport(permit, id, {});
  return gone.length;
}

async function finish(permit: Writing, id: string): Promise<void> {
  const { record, plan, totals } = await held(permit, id);
  for (const { participantId, number } of await listNumbersAdded(permit, id))
    await dropNumber(permit, participantId, number);
  await forgetDecided(permit, id);
  await closePlaces(permit, id);
  const stays = await staysOf(permit, id, record);
  await noteStays(permit, id, stays);
  const stayedFor = countStays(stays.map(({ why }) => why));
  const stayed = Object.values(stayedFor).reduce((sum, count) => sum + count, 0);
  await changeImport(permit, id, {
    state: 'undone',
    trouble: null,
    plan: { ...Plan.parse(plan), stayed, stayedFor },
  });
  noteDeed(permit, { detail: { created: totals?.created ?? 0, stayed } });
}

interface Stay {
  id: string;
  why: StayCode;
}

/** Why each of what the import added stays. A contact stays where somebody has amended or withdrawn it since. */
async function staysOf(permit: Writing, id: string, record: Import['record']): Promise<Stay[]> {
  const stayed = await listCreated(permit, id, { state: 'done', limit: everyone });
  if (record === 'contact') return stayed.map((one) => ({ id: one, why: 'amended' }));
  const codes: Stay[] = [];
  for (let from = 0; from < stayed.length; from += peopleAtOnce)
    codes.push(...(await readStays(permit, stayed.slice(from, from + peopleAtOnce), id)));
  return codes;
}

/** Closes what the import made, is open, and nobody is in. */
async function closePlaces(permit: Writing, id: string): Promise<void> {
  const made = await listPlaces(permit, id);
  const inUse = new Set((await listTies(permit, ['program'], made.programIds)).map((one) => one.targetId));
  const open = (await listPrograms(permit)).filter((program) => program.closedOn === null);
  const programIds = made.programIds.filter(
    (one) => !inUse.has(one) && open.some(({ id: is }) => is === one),
  );
  const staying = open.filter((program) => !programIds.includes(program.id));
  const busySites = new Set(staying.map((program) => program.siteId));
  const openSites = (await listSites(permit)).filter((site) => site.closedOn === null);
  const siteIds = made.siteIds.filter(
    (one) => !busySites.has(one) && openSites.some(({ id: is }) => is === one),
  );
  await setPlacesClosed(permit, { siteIds, programIds }, true);
  const closed = new Set([...siteIds, ...programIds]);
  const now = [...(await listPrograms(permit)), ...(await listSites(permit))];
  await noteClosed(
    permit,
    id,
    now.filter((one) => closed.has(one.id)),
  );
}
