import { planRows } from '../reading/plan-rows.ts';
import type { Plan } from '../reading/prepare-plan.ts';
import type { PlanCounts, RowOutcome } from '../reading/row-outcome.ts';
import { noCounts } from '../reading/row-outcome.ts';

import { changeImport } from '../store/imports.ts';
import { insertPlanned } from '../store/planned-rows.ts';
import { clearForLook } from './decisions.ts';
import { finishLook, holdLooking, saidOf } from './finish-look.ts';
import type { Gathered } from './gathered.ts';
import { beginGathering, gather } from './gathered.ts';
import type { Looking } from './look-rows.ts';
import { lookAtContacts, lookAtPeople, lookAtSetAside } from './look-rows.ts';
import type { Opened } from './open-plan.ts';
import { openPlan } from './open-plan.ts';
import { readNames } from './place-names.ts';
import type { Work, Writing } from './work.ts';
import { inAct, inBatches } from './work.ts';

const rowsAtOnce = 1000;

/**
 * Walks every row of an import's files and notes what would become of it. Nothing is written about anybody.
 * Started again, it begins anew.
 */
export async function lookThrough(given: Work, id: string): Promise<void> {
  const work: Work = { ...given, doing: 'look' };
  const opened = await openPlan(work, id, 'looking');
  if (!opened) return;
  const { plan, facts } = opened;
  if (plan.kind === 'refused') {
    const change = { state: 'open', plan: { ...facts, problems: saidOf(plan.problems) } } as const;
    await inAct(work, (permit) => changeImport(permit, id, change));
    return;
  }
  await walk(work, opened, plan);
}

async function walk(work: Work, opened: Opened, plan: Plan): Promise<void> {
  const { id } = opened.import;
  const of = rowsIn(plan);
  await inAct(work, async (permit) => {
    await clearForLook(permit, opened.import);
    await changeImport(permit, id, { rowsOf: of, rowsDone: 0 });
  });
  const counts = noCounts();
  const gathered = beginGathering(plan);
  let done = 0;
  for (const batch of inBatches(allRows(plan, counts), rowsAtOnce)) {
    done += batch.length;
    await inAct(work, (permit) => lookAt(permit, opened, batch, { gathered, done }));
    work.tell?.(done, of);
  }
  await inAct(work, (permit) => finishLook(permit, opened, { plan, counts, gathered }));
}

const rowsIn = ({ table, joined }: Plan): number =>
  [table, ...joined.map((one) => one.table)].reduce(
    (sum, { rows, skipped }) => sum + rows.length + skipped.length,
    0,
  );

/** A row of a joined source that was taken into another row. */
interface RowJoined {
  source: string;
  row: number;
  result: 'joined';
}

/** Every row of every source, those that were joined to another as well. */
function* allRows(plan: Plan, counts: PlanCounts): Generator<RowOutcome | RowJoined> {
  const left = new Set<string>();
  for (const outcome of planRows(plan, counts)) {
    if (outcome.source !== plan.source) left.add(`${outcome.source} ${outcome.row}`);
    yield outcome;
  }
  for (const { source, table } of plan.joined) {
    for (const { number } of table.rows)
      if (!left.has(`${source} ${number}`)) yield { source, row: number, result: 'joined' };
  }
}

async function lookAt(
  permit: Writing,
  { import: { id }, mapping, reading }: Opened,
  batch: readonly (RowOutcome | RowJoined)[],
  { gathered, done }: { gathered: Gathered; done: number },
): Promise<void> {
  await holdLooking(permit, id);
  const names = await readNames(permit, mapping.names);
  const looking: Looking = { seen: gathered.seen, names, today: reading.today };
  const read = batch.filter((one) => one.result !== 'joined');
  const looked = [
    ...read.flatMap((one) =>
      one.result === 'set-aside' ? [lookAtSetAside(one, gathered.cellsOf(one.source, one.row))] : [],
    ),
    ...(await lookAtContacts(permit, read, looking)),
    ...(await lookAtPeople(permit, read, looking)),
  ];
  gather(gathered, looked);
  const joined = batch.flatMap(({ source, row, result }) =>
    result === 'joined' ? [{ source, row, outcome: 'joined' as const }] : [],
  );
  await insertPlanned(permit, id, [...looked, ...joined]);
  await changeImport(permit, id, { rowsDone: done });
}
