import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { namesOf } from '../../people/index.ts';
import { addsUp, totalsOf } from '../domain.ts';
import { planRows } from '../reading/plan-rows.ts';
import type { Plan } from '../reading/prepare-plan.ts';
import type { RowPlanned } from '../reading/row-outcome.ts';
import { forgetDecisions } from '../store/decisions.ts';
import { destroyFiles } from '../store/files.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import type { SettledRow, StoredRow } from '../store/rows.ts';
import { countDone, countRows, destroyDetails, rowsAt, settleRows } from '../store/rows.ts';
import { clockOf } from '../writing/wall-clock.ts';
import { contactsIn, peopleIn } from './look-rows.ts';
import type { Opened } from './open-plan.ts';
import { openPlan } from './open-plan.ts';
import { makePlaces, readNames } from './place-names.ts';
import type { Work, Writing } from './work.ts';
import { inAct, inBatches } from './work.ts';
import { writeContacts } from './write-contacts.ts';
import { leftOut, writePeople } from './write-people.ts';

/** Rows a transaction: few enough to be done in a second or two, many enough that the database is kept busy. */
const rowsAtOnce = { participant: 500, contact: 2000 } as const;

/**
 * Writes what was agreed to, a batch of rows a transaction. Killed at any moment and started again it goes on where it
 * was: each row is noted as done in the transaction that writes its record.
 */
export async function writeAll(work: Work, id: string): Promise<void> {
  const opened = await openPlan(work, id, 'running');
  if (!opened) return;
  const { plan, facts, mapping } = opened;
  if (plan.kind === 'refused') throw new Failure('bug', 'imports/plan-gone');
  let done = await inAct(work, async (permit) => {
    await makePlaces(permit, id, facts);
    return countDone(permit, id);
  });
  for (const batch of inBatches(records(plan), rowsAtOnce[mapping.record])) {
    const soFar = await inAct(work, (permit) => writeBatch(permit, opened, batch, done));
    if (soFar === undefined) return;
    done = soFar;
    work.tell?.(done, opened.import.rowsOf);
  }
  await inAct(work, (permit) => finish(permit, opened));
}

function* records(plan: Plan): Generator<RowPlanned> {
  for (const outcome of planRows(plan)) if (outcome.result === 'record') yield outcome;
}

/** How many rows are done then; undefined when another worker has finished meanwhile. */
async function writeBatch(
  permit: Writing,
  opened: Opened,
  batch: readonly RowPlanned[],
  done: number,
): Promise<number | undefined> {
  const { id } = opened.import;
  const found = await lockImport(permit, id);
  if (found?.state !== 'running') return undefined;
  const stored = await rowsAt(
    permit,
    id,
    batch[0]?.source ?? '',
    batch.map((one) => one.row),
  );
  const waiting = batch.filter((one) => stored.get(one.row)?.state === 'planned');
  const [out, taken] = partition(waiting, (one) => stored.get(one.row)?.decision === 'out');
  const settled = [...out.map(leftOut), ...(await writeRows(permit, opened, taken, stored))];
  await settleRows(permit, id, settled);
  const soFar = done + settled.length;
  await changeImport(permit, id, { rowsDone: soFar, trouble: null });
  noteDeed(permit, { subjectId: id, detail: { rows: settled.length } });
  return soFar;
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

/** The name of whoever opened the import; nobody's where a command did. */
async function makerOf(permit: Writing, madeBy: string | undefined): Promise<string | undefined> {
  return madeBy === undefined ? undefined : (await namesOf(permit, [madeBy]))[madeBy];
}

async function writeRows(
  permit: Writing,
  { import: { id, madeBy }, reading, mapping }: Opened,
  waiting: readonly RowPlanned[],
  stored: ReadonlyMap<number, StoredRow>,
): Promise<SettledRow[]> {
  if (waiting.length === 0) return [];
  const parts = {
    importId: id,
    broughtBy: await makerOf(permit, madeBy),
    names: await readNames(permit, mapping.names),
    at: clockOf(reading.zone),
    today: reading.today,
  };
  const withStored = <Draft>({ one, draft }: { one: RowPlanned; draft: Draft }) => {
    const row = stored.get(one.row);
    return row ? [{ one, draft, stored: row }] : [];
  };
  return mapping.record === 'contact'
    ? writeContacts(permit, { ...parts, rows: contactsIn(waiting).flatMap(withStored) })
    : writePeople(permit, { ...parts, rows: peopleIn(waiting).flatMap(withStored) });
}

/** Counts once more from the rows themselves, and destroys what the files said. */
async function finish(permit: Writing, { import: { id } }: Opened): Promise<void> {
  const found = await lockImport(permit, id);
  if (found?.state !== 'running') return;
  const tallies = await countRows(permit, id);
  const totals = totalsOf(found.rowsOf, tallies);
  const open = tallies.some(({ outcome }) => ['create', 'likely', 'match'].includes(outcome));
  if (open || !addsUp(totals)) {
    throw new Failure('bug', 'imports/rows-do-not-add-up', {
      detail: 'Some rows were not accounted for. The import is not finished.',
    });
  }
  await destroyFiles(permit, id);
  await destroyDetails(permit, id);
  await forgetDecisions(permit, id);
  const change = { state: 'done', totals, rowsDone: found.rowsOf, trouble: null, finished: true } as const;
  await changeImport(permit, id, change);
  noteDeed(permit, {
    subjectId: id,
    detail: { rows: totals.rows, created: totals.created, matched: totals.matched },
  });
}
