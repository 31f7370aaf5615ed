import { Failure } from '../../../kernel/failure.ts';
import { proposeDuplicates } from '../../people/index.ts';
import { addsUp, totalsOf } from '../domain.ts';
import type { Plan } from '../reading/prepare-plan.ts';
import type { PlanCounts } from '../reading/row-outcome.ts';
import type { Plan as PlanFacts, PlannedProgram, Said } from '../schema/file.ts';
import { FileView } from '../schema/file.ts';
import { describeFiles, writeFileView } from '../store/files.ts';
import { changeImport, lockImport } from '../store/imports.ts';
import type { LikelyRow } from '../store/planned-rows.ts';
import { markLikely } from '../store/planned-rows.ts';
import { countRows } from '../store/rows.ts';
import { findingsOf } from '../writing/findings.ts';
import { namesCounted } from '../writing/names-asked.ts';
import type { MissingProgram, Placed, Places } from '../writing/places.ts';
import { closedBefore, missingOf } from '../writing/places.ts';
import { kindOfProgram } from '../writing/program-kind.ts';
import { matchable } from '../writing/records.ts';
import { takeUpDecisions } from './decisions.ts';
import type { Gathered } from './gathered.ts';
import { ifSame } from './look-rows.ts';
import type { Opened } from './open-plan.ts';
import type { Names } from './place-names.ts';
import { readNames } from './place-names.ts';
import type { Writing } from './work.ts';

/** Beyond so many new people a file is not compared with itself before it is agreed to, only afterwards. */
const mostComparedInFile = 20_000;

/** The import while it is being looked at, held for this transaction. */
export async function holdLooking(permit: Writing, id: string): Promise<void> {
  const found = await lockImport(permit, id);
  if (found?.state === 'looking') return;
  throw new Failure('conflict', 'imports/not-now', {
    detail: 'This import has gone on meanwhile. Please look at it again.',
  });
}

export const saidOf = (all: readonly { code: string; params: Said['params'] }[]): Said[] =>
  all.map(({ code, params }) => ({ code, params: { ...params } }));

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

export interface Looked {
  plan: Plan;
  counts: PlanCounts;
  gathered: Gathered;
}

/** The look is over: every row is accounted for, or it counts for nothing. */
export async function finishLook(
  permit: Writing,
  opened: Opened,
  { plan, counts, gathered }: Looked,
): Promise<void> {
  const { id } = opened.import;
  await holdLooking(permit, id);
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
