import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { newId } from '../../../lib/ids.ts';
import { insertExport, listExports } from '../store/exports.ts';
import type { ExportTables } from '../tables.ts';
import { writeJob } from './making.ts';

/** Asks for an export; while one is being made, that one is meant. */
export async function askForExport(permit: Permit<'export.ask', ExportTables>): Promise<{ id: string }> {
  const under = (await listExports(permit)).find(({ state }) => state === 'waiting' || state === 'making');
  if (under && !under.trouble) return { id: under.id };
  const id = newId<'export'>();
  await insertExport(permit, id);
  await enqueue(permit, writeJob, { exportId: id }, id);
  noteDeed(permit, { subjectId: id });
  return { id };
}
