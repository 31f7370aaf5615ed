import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { listPrograms } from '../../organizations/index.ts';
import type { Deed } from '../domain.ts';
import { mayNow } from '../domain.ts';
import type { MappedNames, Mapping } from '../reading/mapping.ts';
import { mappingSchema } from '../reading/mapping.ts';
import { Plan } from '../schema/file.ts';
import type { Columns, ColumnsChange } from '../schema/import.ts';
import { forgetDecisions } from '../store/decisions.ts';
import { destroyFiles, insertFile, readFiles, writeFileView } from '../store/files.ts';
import type { Import, ImportChange } from '../store/imports.ts';
import { changeImport, findImport, insertImport, listWithNames } from '../store/imports.ts';
import { clearPlanned } from '../store/planned-rows.ts';
import type { ImportTables } from '../tables.ts';
import { haveSameColumns, mappingFrom, pageSource } from './columns.ts';
import { readingOf } from './context.ts';
import { clearForLook } from './decisions.ts';
import type { Described } from './describe-file.ts';
import { describeFile } from './describe-file.ts';
import type { GivenFile, SourceFile } from './sheets.ts';

type Make = Permit<'import.make', ImportTables>;

/** The import, in a state that allows the deed. */
export async function getFor(permit: AnyPermit, id: string, deed: Deed): Promise<Import> {
  const found = await findImport(permit, id);
  if (!found) throw notFound();
  if (!mayNow(deed, found.state)) {
    throw new Failure('conflict', 'imports/not-now', {
      detail: 'This import has gone on meanwhile. Please look at it again.',
    });
  }
  return found;
}

/** Changes an import over the version a person has seen; tells the later of two. */
export async function changeSeen(
  permit: AnyPermit,
  id: string,
  change: ImportChange,
  version: number,
): Promise<{ id: string; version: number }> {
  if (!(await changeImport(permit, id, change, version))) {
    throw new Failure('conflict', 'imports/changed-meanwhile', {
      detail: 'Someone else changed this import while you were at it. Please look at it again.',
    });
  }
  return { id, version: version + 1 };
}

const firstColumns = ({ view, record, columns }: Described, program: string | undefined): Columns => ({
  record,
  columns,
  ...(view.sheets.length > 1 ? { sheet: view.sheet } : {}),
  ...(program === undefined || record !== 'participant' || columns.program || columns.site
    ? {}
    : { program }),
});

/** Where there is one program, whoever a file brings without a word about it is in that one. */
async function onlyProgram(permit: AnyPermit): Promise<string | undefined> {
  const open = (await listPrograms(permit)).filter(({ closedOn }) => closedOn === null);
  return open.length === 1 ? open[0]?.name : undefined;
}

/** What was said of names when a file with these columns was brought in before; the latest time holds. */
async function namesSaidBefore(permit: AnyPermit, guessed: Mapping): Promise<MappedNames | undefined> {
  for (const before of await listWithNames(permit)) {
    const read = mappingSchema.safeParse(before);
    if (read.success && haveSameColumns(read.data, guessed)) return read.data.names;
  }
  return undefined;
}

/** Takes a spreadsheet in: it is read, its columns are guessed, and nothing is written about anybody. */
export async function openFile(permit: Make, file: GivenFile): Promise<{ id: string; version: number }> {
  const described = await describeFile(file, {}, await readingOf(permit));
  const guessed = mappingFrom(firstColumns(described, await onlyProgram(permit)), described.view);
  const names = await namesSaidBefore(permit, guessed);
  const mapping = names ? { ...guessed, names } : guessed;
  const id = await openWith(permit, mapping, [{ ...file, source: pageSource }]);
  await writeFileView(permit, id, described.view);
  return { id, version: 1 };
}

/** Opens an import of files whose meaning a mapping gives. */
export async function openWith(
  permit: Make,
  mapping: Mapping,
  files: readonly SourceFile[],
): Promise<string> {
  const id = newId<'import'>();
  await insertImport(permit, { id, record: mapping.record, mapping });
  for (const file of files) await insertFile(permit, { importId: id, ...file });
  noteDeed(permit, { subjectId: id, detail: { record: mapping.record, files: files.length } });
  return id;
}

/**
 * Says how the columns are meant. Another sheet, header or kind of record has its columns guessed anew. What was said of
 * names, kinds of programs and rows is kept for the next look.
 */
export async function changeColumns(
  permit: Make,
  id: string,
  { version, ...wanted }: ColumnsChange,
): Promise<{ id: string; version: number }> {
  const found = await getFor(permit, id, 'map');
  const [file] = await readFiles(permit, id);
  if (!file) throw notFound();
  const described = await describeFile(file, wanted, await readingOf(permit));
  const keys = new Set(described.view.columns.map((column) => column.key));
  const kept = Object.entries(wanted.columns).filter(([, key]) => keys.has(key));
  const meant =
    kept.length > 0
      ? { ...wanted, columns: Object.fromEntries(kept) }
      : { ...wanted, ...firstColumns(described, await onlyProgram(permit)) };
  const { names } = mappingSchema.parse(found.mapping);
  const { kinds } = Plan.parse(found.plan);
  const change = {
    state: 'open',
    record: wanted.record,
    mapping: { ...mappingFrom(meant, described.view), ...(names ? { names } : {}) },
    plan: { kinds },
    totals: null,
    trouble: null,
  } as const;
  const done = await changeSeen(permit, id, change, version);
  await clearForLook(permit, found);
  await writeFileView(permit, id, described.view);
  noteDeed(permit, { subjectId: id });
  return done;
}

/** Throws an import away before anything was written; its files are destroyed. */
export async function discard(
  permit: Make,
  id: string,
  version: number,
): Promise<{ id: string; version: number }> {
  await getFor(permit, id, 'discard');
  const done = await changeSeen(permit, id, { state: 'discarded' }, version);
  await destroyFiles(permit, id);
  await clearPlanned(permit, id);
  await forgetDecisions(permit, id);
  noteDeed(permit, { subjectId: id });
  return done;
}
