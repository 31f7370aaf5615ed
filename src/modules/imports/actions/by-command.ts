import type { Access, SystemActor } from '../../../kernel/access/index.ts';
import { asSystem } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import type { ImportState, Totals } from '../domain.ts';
import type { Mapping } from '../reading/mapping.ts';
import { rowSourceOf } from '../reading/mapping.ts';
import { Plan } from '../schema/file.ts';
import { findUnfinished } from '../store/files.ts';
import { changeImport, findImport } from '../store/imports.ts';
import { atWork } from './at-work.ts';
import { downloadRows } from './download.ts';
import { lookThrough } from './look.ts';
import { discard, openWith } from './opening.ts';
import type { SourceFile } from './sheets.ts';
import type { Work } from './work.ts';
import { writeAll } from './write.ts';

export interface CommandImport {
  access: Access;
  orgId: string;
  mapping: Mapping;
  /** One file a source of the mapping. */
  files: readonly SourceFile[];
  /** Look only. */
  dryRun: boolean;
  tell?: (phase: 'look' | 'write', done: number, of: number) => void;
}

export interface ImportReport {
  id: string;
  state: ImportState;
  totals: Totals;
  plan: Plan;
  /** Whether an import that was interrupted was taken up again. */
  resumed: boolean;
  /** Every row with what became of it, as CSV. */
  rows: string;
}

interface Placed extends CommandImport {
  actor: SystemActor;
}

const asking = ({ actor }: Placed) => ({ actor, requestId: newId() });

function workOf(given: Placed, phase: 'look' | 'write'): Work {
  const { access, orgId, tell } = given;
  return {
    access,
    orgId,
    requestId: newId(),
    tell: tell && ((done, of) => tell(phase, done, of)),
  };
}

/**
 * The ordinary importer without its page: look, then write, in this process. What a killed command had begun is taken
 * up again where it was. Fails with `imports/does-not-fit` when the mapping does not fit the files.
 */
export async function importByCommand(given: CommandImport): Promise<ImportReport> {
  const actor = asSystem('command line', given.orgId);
  const placed: Placed = { ...given, actor };
  const begun = given.dryRun
    ? undefined
    : await given.access.permit('import.read', asking(placed), (permit) =>
        findUnfinished(permit, given.files),
      );
  const id = begun ?? (await looked(placed));
  if (!given.dryRun) await atWork(workOf(placed, 'write'), id, writeAll);
  const report = await reportOf(placed, id, begun !== undefined);
  if (given.dryRun) await throwAway(placed, id);
  return report;
}

/** Opens the import and looks through it; agreed to where it is no dry run, since whoever gives the command agrees. */
async function looked(given: Placed): Promise<string> {
  const id = await given.access.permit('import.make', asking(given), async (permit) => {
    const made = await openWith(permit, given.mapping, given.files);
    await changeImport(permit, made, { state: 'looking' });
    return made;
  });
  await atWork(workOf(given, 'look'), id, lookThrough);
  await given.access.permit('import.make', asking(given), async (permit) => {
    const found = await findImport(permit, id);
    const { problems } = Plan.parse(found?.plan ?? {});
    if (problems.length > 0) {
      throw new Failure('invalid', 'imports/does-not-fit', {
        detail: 'The mapping does not fit these files.',
        extra: { problems },
      });
    }
    if (!given.dryRun) await changeImport(permit, id, { state: 'running', agreed: true, rowsDone: 0 });
  });
  return id;
}

async function reportOf(given: Placed, id: string, resumed: boolean): Promise<ImportReport> {
  return given.access.permit('import.read', asking(given), async (permit) => {
    const found = await findImport(permit, id);
    if (!found?.totals) throw new Failure('bug', 'imports/no-totals');
    const { content } = await downloadRows(permit, id, 'en');
    const { state, totals, plan } = found;
    return { id, state, totals, plan: Plan.parse(plan), resumed, rows: String(content) };
  });
}

async function throwAway(given: Placed, id: string): Promise<void> {
  await given.access.permit('import.make', asking(given), async (permit) => {
    const found = await findImport(permit, id);
    if (found) await discard(permit, id, found.version);
  });
}

/** Which file is which source: by the names the mapping gives, whatever folders they lie in. */
export function sourcesOf(
  mapping: Mapping,
  files: readonly { fileName: string; bytes: Uint8Array }[],
): { sources: SourceFile[]; unknown: string[] } {
  const entries = Object.entries(mapping.sources);
  const only = entries.length === 1 && files.length === 1 ? rowSourceOf(mapping) : undefined;
  const sourceOf = (fileName: string): string | undefined =>
    entries.find(([, { file }]) => file === fileName)?.[0] ?? only;
  const sources = files.flatMap((file) => {
    const source = sourceOf(file.fileName);
    return source === undefined ? [] : [{ ...file, source }];
  });
  const unknown = files.map((file) => file.fileName).filter((name) => sourceOf(name) === undefined);
  return { sources, unknown };
}
