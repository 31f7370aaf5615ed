import { Readable } from 'node:stream';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Download, Entry } from '../../../kernel/http/route.ts';
import { namesOf } from '../../people/index.ts';
import { leftOutTables } from '../domain.ts';
import type { ExportView } from '../schema.ts';
import type { Export } from '../store/exports.ts';
import { changeExport, findExport, findPart, listExports } from '../store/exports.ts';
import type { ExportTables } from '../tables.ts';

type P<Action extends string> = Permit<Action, ExportTables>;

function viewOf(one: Export, names: Record<string, string>): ExportView {
  const { id, state, madeAt, finishedAt, expiresAt, takenAt, bytes, sha256, rows, trouble, madeBy } = one;
  const madeByName = madeBy === undefined ? undefined : names[madeBy];
  return {
    id,
    state,
    rows,
    madeAt: madeAt.toISOString(),
    ...(madeByName === undefined ? {} : { madeByName }),
    ...(finishedAt ? { finishedAt: finishedAt.toISOString() } : {}),
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
    ...(takenAt ? { takenAt: takenAt.toISOString() } : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** The latest exports, and what none of them holds. */
export async function readExports(
  permit: P<'export.list'>,
): Promise<{ exports: ExportView[]; leftOut: { table: string; why: string }[] }> {
  const all = await listExports(permit);
  const makers = all.flatMap((one) => (one.madeBy === undefined ? [] : [one.madeBy]));
  const names = await namesOf(permit, [...new Set(makers)]);
  return {
    exports: all.map((one) => viewOf(one, names)),
    leftOut: Object.entries(leftOutTables).map(([table, why]) => ({ table, why })),
  };
}

async function* partsOf({ access, asking }: Entry, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const bytes = await access.permit('export.part', asking, (permit: P<'export.part'>) =>
      findPart(permit, id, part),
    );
    if (!bytes) return;
    yield bytes;
  }
}

/** Hands an export out, part by part; who fetched it and when is in the audit before the first byte leaves. */
export async function takeExport(entry: Entry, id: string): Promise<Download> {
  await entry.access.permit('export.take', entry.asking, async (permit: P<'export.take'>) => {
    const found = await findExport(permit, id);
    if (!found) throw notFound();
    if (found.state !== 'ready') {
      throw new Failure('gone', 'exports/not-here', {
        detail: 'This export is not here to be fetched. Please make a new one.',
      });
    }
    await changeExport(permit, id, { takenAt: permit.now });
    noteDeed(permit, { subjectId: id, detail: { bytes: found.bytes ?? 0, sha256: found.sha256 ?? '' } });
  });
  return { fileName: 'everything.zip', type: 'application/zip', content: Readable.from(partsOf(entry, id)) };
}
