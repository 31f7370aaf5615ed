import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, sawParticipants } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { listPrograms, programKinds } from '../../organizations/index.ts';
import { namesOf, namesSeenBy } from '../../people/index.ts';
import type { RowOutcomeName } from '../domain.ts';
import { totalsOf } from '../domain.ts';
import { mappingSchema } from '../reading/mapping.ts';
import { contactFields, fieldsOf } from '../reading/targets.ts';
import type { RowsQuery } from '../schema/asked.ts';
import { FileView, Plan } from '../schema/file.ts';
import type { ImportListItem, ImportView, LikelyView, RowView } from '../schema/import.ts';
import { describeFiles, findSame, listFileNames } from '../store/files.ts';
import type { Import } from '../store/imports.ts';
import { findImport, listImports } from '../store/imports.ts';
import type { StoredRow } from '../store/rows.ts';
import { countLooked, listRows } from '../store/rows.ts';
import { listStaying } from '../store/undoing.ts';
import type { ImportTables } from '../tables.ts';
import { columnsFrom } from './columns.ts';
import { hereFor } from './names.ts';
import { RowDetail } from './row-detail.ts';
import { mayTake, seeingFor } from './seeing.ts';

type Read = Permit<'import.read', ImportTables>;

function itemOf(one: Import, fileNames: string[], names: Record<string, string>): ImportListItem {
  const madeByName = one.madeBy === undefined ? undefined : names[one.madeBy];
  return {
    id: one.id,
    state: one.state,
    record: one.record,
    fileNames,
    version: one.version,
    madeAt: one.madeAt.toISOString(),
    ...(madeByName === undefined ? {} : { madeByName }),
    ...(one.finishedAt ? { finishedAt: one.finishedAt.toISOString() } : {}),
    ...(one.undoneAt ? { undoneAt: one.undoneAt.toISOString() } : {}),
    ...(one.totals ? { totals: one.totals } : {}),
    ...(one.state === 'undone' ? { stayed: Plan.parse(one.plan).stayed } : {}),
    ...(one.trouble ? { trouble: one.trouble } : {}),
  };
}

/** Who brought these imports in. */
function namesOfMakers(permit: Read, all: readonly Import[]): Promise<Record<string, string>> {
  const makers = all.flatMap((one) => (one.madeBy === undefined ? [] : [one.madeBy]));
  return namesOf(permit, [...new Set(makers)]);
}

export async function readImports(permit: Read): Promise<{ imports: ImportListItem[]; abilities: string[] }> {
  const all = await listImports(permit);
  const files = await listFileNames(
    permit,
    all.map((one) => one.id),
  );
  const names = await namesOfMakers(permit, all);
  return {
    imports: all.map((one) => itemOf(one, files.get(one.id) ?? [], names)),
    abilities: abilities(permit),
  };
}

async function getImport(permit: Read, id: string): Promise<Import> {
  const found = await findImport(permit, id);
  if (!found) throw notFound();
  return found;
}

const needed = {
  participant: [],
  contact: ['participantId', 'happenedAt'],
} as const;

const places = contactFields.find(({ key }) => key === 'place')?.choices ?? [];

/** One import as far as it is, with its file and columns while they are here. */
export async function readImport(permit: Read, id: string): Promise<ImportView> {
  const found = await getImport(permit, id);
  const files = await describeFiles(permit, id);
  const item = itemOf(found, files.names, await namesOfMakers(permit, [found]));
  const file = FileView.safeParse(files.view);
  const same = await findSame(permit, id);
  const columns = columnsFrom(mappingSchema.parse(found.mapping));
  const seeing = await seeingFor(permit, found);
  const programs = file.success && found.state === 'open' ? await listPrograms(permit) : [];
  return {
    ...item,
    ...(await withLikely(permit, found, item)),
    ...(seeing ? { seeing } : {}),
    ...(await stayingOf(permit, found)),
    ...(await hereFor(permit, found, file.data)),
    mayTake: mayTake(permit, found),
    rowsOf: found.rowsOf,
    rowsDone: found.rowsDone,
    plan: Plan.parse(found.plan),
    fields: fieldsOf[found.record].map(({ key }) => key),
    needed: [...needed[found.record]],
    places: places.map(({ value }) => value),
    kinds: [...programKinds],
    programs: programs.filter(({ closedOn }) => closedOn === null).map(({ name }) => name),
    abilities: abilities(permit),
    ...(file.success ? { file: file.data } : {}),
    ...(file.success && columns ? { columns } : {}),
    ...(same ? { seenBefore: { id: same.id, at: same.at.toISOString() } } : {}),
  };
}

const stayingShown = 50;

/** Who stays after an undo, by name where the asker may see them. */
async function stayingOf(permit: Read, { id, state, plan }: Import): Promise<Pick<ImportView, 'staying'>> {
  if (state !== 'undone' || Plan.parse(plan).stayed === 0) return {};
  const stays = await listStaying(permit, id, stayingShown);
  const names = await namesSeenBy(permit, [...new Set(stays.map((one) => one.id))]);
  sawParticipants(permit, Object.keys(names));
  const staying = stays.flatMap((one) => {
    const name = names[one.id];
    return name === undefined ? [] : [{ ...one, name }];
  });
  return { staying };
}

async function withLikely(permit: Read, found: Import, { totals }: ImportListItem) {
  if (found.state !== 'looked' || !totals) return {};
  const { tallies, ...likely } = await countLooked(permit, found.id);
  return { totals: { ...totalsOf(totals.rows, tallies), ...likely } };
}

const outcomesFor: Record<NonNullable<RowsQuery['outcome']>, RowOutcomeName[]> = {
  created: ['create', 'created'],
  likely: ['likely'],
  matched: ['match', 'matched'],
  'set-aside': ['set-aside'],
  joined: ['joined'],
};

const likelyFor: Partial<Record<NonNullable<RowsQuery['outcome']>, 'same' | 'new'>> = {
  created: 'new',
  matched: 'same',
};

/** Only whoever may decide is told who somebody is like: an administrator's work needs no participant's record. */
export const maySeeWho = (permit: Read): boolean => abilities(permit).includes('import.decide');

/** Rows with what becomes of them, in the order of the file. */
export async function readRows(
  permit: Read,
  id: string,
  query: RowsQuery,
): Promise<{ rows: RowView[]; next?: string }> {
  await getImport(permit, id);
  const page = await listRows(permit, id, {
    limit: query.limit,
    ...(query.outcome ? { outcomes: outcomesFor[query.outcome], likely: likelyFor[query.outcome] } : {}),
    leftOut: query.outcome === 'set-aside',
    ...(query.after ? { after: query.after } : {}),
  });
  const likely = page.items.flatMap((row) => (row.matchId === undefined ? [] : [row.matchId]));
  const names = maySeeWho(permit) ? await namesOf(permit, [...new Set(likely)]) : {};
  const added = await namesSeenBy(permit, page.items.flatMap(addedAs));
  sawParticipants(permit, [...Object.keys(names), ...Object.keys(added)]);
  const rows = page.items.map((row) => ({ ...viewOfRow(row, names), ...calledBy(row, added) }));
  return page.next === undefined ? { rows } : { rows, next: page.next };
}

const addedAs = ({ outcome, state, participantId }: StoredRow): string[] =>
  outcome === 'created' && state === 'done' && participantId !== undefined ? [participantId] : [];

/** Whoever was added, by name: what the row itself said is destroyed by then. */
function calledBy({ participantId = '' }: StoredRow, added: Record<string, string>): { name?: string } {
  const name = added[participantId];
  return name === undefined ? {} : { name };
}

/** What a reason is about. Where somebody would be is told in numbers only. */
function aboutReason({ about }: StoredRow): Record<string, string> {
  const { field, why } = about ?? {};
  return { ...(field ? { field } : {}), ...(why ? { why } : {}) };
}

export function viewOfRow(row: StoredRow, names: Record<string, string>): RowView {
  const detail = RowDetail.parse(row.detail ?? {});
  const likely = detail.likely && likelyOf(detail.likely, names);
  return {
    source: row.source,
    row: row.row,
    params: { ...aboutReason(row), ...detail.params },
    says: detail.says,
    warnings: detail.warnings,
    ...leftOutOf(row),
    ...(row.state === 'withdrawn' ? { takenBack: true as const } : {}),
    ...(likely ? { likely } : {}),
    ...(row.decision && row.decision !== 'out' ? { decision: row.decision } : {}),
    ...(row.participantId ? { participantId: row.participantId } : {}),
  };
}

/** A row that is left out is as good as set aside, whatever it would have become. */
function leftOutOf({
  decision,
  state,
  outcome,
  reason,
}: StoredRow): Pick<RowView, 'outcome' | 'reason' | 'leftOut'> {
  if (decision === 'out' && state === 'planned')
    return { outcome: 'set-aside', reason: 'left-out', leftOut: true };
  return { outcome, ...(reason ? { reason } : {}) };
}

function likelyOf({ id, ...rest }: LikelyView, names: Record<string, string>): LikelyView {
  const name = id === undefined ? undefined : names[id];
  return id === undefined || name === undefined ? rest : { ...rest, id, name };
}
