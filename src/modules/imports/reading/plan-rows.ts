import { planRow } from './plan-row.ts';
import type { Joined, Plan } from './prepare-plan.ts';
import { joinRow } from './prepare-plan.ts';
import type { PlanCounts, RowOutcome } from './row-outcome.ts';
import { count, noCounts, setAside } from './row-outcome.ts';
import type { SkippedRow, Table, TableRow } from './table.ts';

/**
 * Walks every row of a plan's sources in the order of their numbers, holding one outcome at a time.
 * @param counts is kept up to date with each outcome handed out, and returned at the end.
 */
export function* planRows(plan: Plan, counts: PlanCounts = noCounts()): Generator<RowOutcome, PlanCounts> {
  const taken = plan.joined.map(() => new Set<TableRow>());
  for (const row of inOrder(plan.table)) {
    if ('code' in row) {
      yield count(counts, setAside(plan.source, row.number, row.code));
      continue;
    }
    const joined = joinRow(plan, row);
    for (const [index, other] of joined.slice(1).entries()) if (other) taken[index]?.add(other);
    yield count(counts, planRow(plan, row.number, joined));
  }
  for (const [index, joined] of plan.joined.entries()) {
    const used = taken[index] ?? new Set();
    counts.joined += used.size;
    counts.rows += used.size;
    for (const outcome of leftOver(joined, used)) yield count(counts, outcome);
  }
  return counts;
}

/** The rows of a joined source that no row has taken in. */
function* leftOver({ source, table, again }: Joined, used: ReadonlySet<TableRow>): Generator<RowOutcome> {
  for (const row of inOrder(table)) {
    if ('code' in row) yield setAside(source, row.number, row.code);
    else if (again.has(row)) yield setAside(source, row.number, 'joined-already');
    else if (!used.has(row)) yield setAside(source, row.number, 'no-matching-row');
  }
}

function* inOrder({ rows, skipped }: Table): Generator<TableRow | SkippedRow> {
  let at = 0;
  for (const row of rows) {
    for (let next = skipped[at]; next && next.number < row.number; next = skipped[++at]) yield next;
    yield row;
  }
  yield* skipped.slice(at);
}
