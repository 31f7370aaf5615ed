import { Failure } from '../../../kernel/failure.ts';
import { proposeDuplicates } from '../../people/index.ts';
import { addsUp, totalsOf } from '../domain.ts';
import { planRows } from '../reading/plan-rows.ts';
import type { Plan } from '../reading/prepare-plan.ts';
import type { ParticipantDraft } from '../reading/record-drafts.ts';
import type { PlanCounts, RowOutcome } from '../reading/row-outcome.ts';
import { noCounts } from '../reading/row-outcome.ts';
import type { Plan as PlanFacts, PlannedProgram, Said } from '../schema.ts';
import { FileView } from '../schema.ts';
import { describeFiles, writeFileView } from '../store/files.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import type { LikelyRow } from '../store/planned-rows.ts';
import { insertPlanned, markLikely } from '../store/planned-rows.ts';
import { countRows } from '../store/rows.ts';
import type { Findings } from '../writing/findings.ts';
import { findingsOf, gatherFinding, noFindings } from '../writing/findings.ts';
import type { NamesGathered } from '../writing/names-asked.ts';
import { gatherNames, namesCounted } from '../writing/names-asked.ts';
import type { MissingProgram, Placed, Places, Whereabouts } from '../writing/places.ts';
import { closedBefore, missingOf } from '../writing/places.ts';
import { kindOfProgram } from '../writing/program-kind.ts';
import { matchable } from '../writing/records.ts';
import { clearForLook, takeUpDecisions } from './decisions.ts';
import type { LookedRow, Looking, Seen } from './look-rows.ts';
import { ifSame, lookAtContacts, lookAtPeople, lookAtSetAside } from './look-rows.ts';
import type { Opened } from './open-plan.ts';
import { openPlan } from './open-plan.ts';
import type { Names } from './place-names.ts';
import { readNames } from './place-names.ts';
import type { RowDetail } from './row-detail.ts';
import type { Work, Writing } from './work.ts';
import { inAct, inBatches } from './work.ts';

const rowsAtOnce = 1000;

/** Beyond so many new people a file is not compared with itself before it is agreed to, only afterwards. */
const mostComparedInFile = 20_000;

const saidOf = (all: readonly { code: string; params: Said['params'] }[]): Said[] =>
  all.map(({ code, params }) => ({ code, params: { ...params } }));

/** What a look gathers beside the rows themselves. */
interface Gathered {
  seen: Seen;
  warnings: Record<string, number>;
  findings: Findings;
  asideFor: Findings;
  whereabouts: Map<string, Whereabouts>;
  names: NamesGathered;
  people: { source: string; row: number; draft: ParticipantDraft; detail: RowDetail }[];
  /** The cells of a row, as they stand in the file. */
  cellsOf: (source: string, row: number) => readonly string[];
}

function cellReader({ source, table, joined }: Plan): Gathered['cellsOf'] {
  const tables = [{ source, table }, ...joined];
  const rows = new Map(
    tables.map(({ source: from, table: { rows: read, skipped } }) => [
      from,
      new Map([...read, ...skipped].map(({ number, cells }) => [number, cells])),
    ]),
  );
  return (from, row) => rows.get(from)?.get(row) ?? [];
}

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
  const gathered: Gathered = {
    seen: { keys: new Set(), numbers: new Set() },
    warnings: {},
    findings: noFindings(),
    asideFor: noFindings(),
    whereabouts: new Map(),
    names: new Map(),
    people: [],
    cellsOf: cellReader(plan),
  };
  let done = 0;
  for (const batch of inBatches(allRows(plan, counts), rowsAtOnce)) {
    done += batch.length;
    await inAct(work, (permit) => lookAt(permit, opened, batch, { gathered, done }));
    work.tell?.(done, of);
  }
  await inAct(work, (permit) => finish(permit, opened, { plan, counts, gathered }));
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
  const found = await lockImport(permit, id);
  if (found?.state !== 'looking') throw stopped();
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

const stopped = (): Failure =>
  new Failure('conflict', 'imports/not-now', {
    detail: 'This import has gone on meanwhile. Please look at it again.',
  });

function gather(gathered: Gathered, looked: readonly LookedRow[]): void {
  for (const { source, row, outcome, reason, detail, draft, asked = [] } of looked) {
    gatherNames(gathered.names, asked);
    if (outcome === 'set-aside' && reason !== undefined && detail.params.given !== undefined)
      gatherFinding(gathered.asideFor, { code: reason, params: detail.params });
    for (const warning of detail.warnings) {
      gathered.warnings[warning.code] = (gathered.warnings[warning.code] ?? 0) + 1;
      gatherFinding(gathered.findings, warning);
    }
    if (!draft) continue;
    const { program, site } = draft;
    gathered.whereabouts.set(`${program ?? ''}\n${site ?? ''}`, { program, site });
    if (outcome === 'create') gathered.people.push({ source, row, draft, detail });
  }
}

/** New people of one file who may be one person: the later row is said to be like the earlier one. */
function likelyInFile({ people }: Gathered): LikelyRow[] {
  if (people.length > mostComparedInFile) return [];
  const byId = new Map(people.map((one) => [String(one.row).padStart(9, '0'), one]));
  const proposals = proposeDuplicates([...byId].map(([id, { draft }]) => matchable(id, draft)));
  const found = new Map<string, LikelyRow>();
  for (const { ids, band, reasons } of proposals) {
    const [earlier, later] = ids.map((id) => byId.get(id));
    if (!(earlier && later) || found.has(ids[1])) continue;
    const codes = reasons.filter((reason) => reason.weight > 0).map((reason) => reason.code);
    const { source, row, detail, draft } = later;
    const same = ifSame(draft, earlier.draft);
    const likely = { row: earlier.row, strong: band === 'strong', reasons: codes, ...same };
    found.set(ids[1], { source, row, matchRow: earlier.row, detail: { ...detail, likely } });
  }
  return [...found.values()];
}

interface Looked {
  plan: Plan;
  counts: PlanCounts;
  gathered: Gathered;
}

/** The look is over: every row is accounted for, or it counts for nothing. */
async function finish(permit: Writing, opened: Opened, { plan, counts, gathered }: Looked): Promise<void> {
  const { id } = opened.import;
  const found = await lockImport(permit, id);
  if (found?.state !== 'looking') throw stopped();
  await markLikely(permit, id, likelyInFile(gathered));
  const unkept = await takeUpDecisions(permit, id, opened.mapping);
  const totals = totalsOf(counts.rows, await countRows(permit, id));
  if (!addsUp(totals)) {
    throw new Failure('bug', 'imports/rows-do-not-add-up', {
      detail: 'Some rows were not accounted for. Nothing was written.',
    });
  }
  const names = await readNames(permit, opened.mapping.names);
  await writeFindings(permit, id, gathered, names);
  const facts: PlanFacts = {
    problems: [],
    notices: [...saidOf(plan.notices), ...pointingNowhere(gathered, names)],
    warnings: gathered.warnings,
    ...missingPlaces([...gathered.whereabouts.values()].map(names.placeOf), names.places, opened.facts.kinds),
    kinds: opened.facts.kinds,
    unkept,
    reasons: Object.fromEntries(
      (plan.mapping.setAside ?? []).flatMap(({ reason, words }) => (words ? [[reason, words]] : [])),
    ),
    stayed: 0,
    stayedFor: {},
  };
  await changeImport(permit, id, {
    state: 'looked',
    plan: facts,
    totals,
    rowsOf: counts.rows,
    trouble: null,
  });
}

/** What the page shows of the file gets what the look found in it, sealed with it. */
async function writeFindings(permit: Writing, id: string, gathered: Gathered, names: Names): Promise<void> {
  const { view } = await describeFiles(permit, id);
  const file = FileView.safeParse(view);
  const asked = namesCounted(gathered.names, names.meant);
  // A mapping that came as a file of its own has no page.
  if (!file.success) return;
  await writeFileView(permit, id, {
    ...file.data,
    findings: findingsOf(gathered.findings),
    asideFor: findingsOf(gathered.asideFor),
    names: asked.names,
    namesMore: asked.more,
  });
}

/** Names of coaches that a person pointed at somebody who does not work here. */
function pointingNowhere({ names: gathered }: Gathered, { meant, coachOf }: Names): Said[] {
  return namesCounted(gathered, meant).names.flatMap(({ kind, name, meaning }) => {
    const isNobody = kind === 'coach' && meaning !== undefined && coachOf(name).kind !== 'colleague';
    if (!isNobody || meaning === 'aside') return [];
    return [{ code: 'name-stands-for-nobody', params: { given: name, meant: meaning.is } }];
  });
}

function missingPlaces(
  placed: readonly Placed[],
  places: Places,
  kinds: PlanFacts['kinds'],
): Pick<PlanFacts, 'sites' | 'programs'> {
  const { sites, programs } = missingOf(placed, places);
  return { sites, programs: programs.map((one) => plannedOf(one, places, kinds)) };
}

/** Of the kind a person chose, the one it had before, or the one its name speaks of. */
function plannedOf(
  { name, site }: MissingProgram,
  places: Places,
  kinds: PlanFacts['kinds'],
): PlannedProgram {
  const before = closedBefore({ name, site }, places);
  const found = places.programs.find(({ id }) => id === before);
  const chosen = kinds.find((one) => one.name === name && one.site === site)?.kind;
  const kind = found?.kind ?? chosen ?? kindOfProgram(name);
  return { name, kind, ...(site === undefined ? {} : { site }), ...(found ? { again: true } : {}) };
}
