import { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { asSystem, noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { JobContext } from '../../../kernel/jobs/job.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { daysKept } from '../domain.ts';
import { changeExport, deleteParts, findExport, insertPart, listOver } from '../store/exports.ts';
import type { ExportTables } from '../tables.ts';
import { inParts } from '../writing/zip-file.ts';
import { writeExport } from './write-export.ts';

type P<Action extends string> = Permit<Action, ExportTables>;

const partBytes = 1_000_000;
const day = 86_400_000;

/** Writes an export into its parts, all in one act: a process that dies leaves nothing of it, and the job begins anew. */
async function make(permit: P<'export.write'>, id: string): Promise<void> {
  const found = await findExport(permit, id);
  if (!found || found.state === 'gone' || found.state === 'ready') return;
  const { sink, rest } = inParts(partBytes, (part, bytes) => insertPart(permit, id, part, bytes));
  const { bytes, sha256, rows } = await writeExport(permit, sink);
  await rest();
  await changeExport(permit, id, {
    state: 'ready',
    trouble: null,
    finishedAt: permit.now,
    expiresAt: new Date(permit.now.getTime() + daysKept * day),
    bytes,
    sha256,
    rows,
  });
  noteDeed(permit, { subjectId: id, detail: { bytes, sha256 } });
}

/** What the job does: says that it has begun, writes, and says what stopped it where it fails. */
async function makeExport(context: JobContext, id: string): Promise<void> {
  const actor = asSystem('export', context.orgId);
  const asking = { actor, requestId: context.requestId };
  const { access } = context;
  await access.permit('export.sweep', asking, (permit) => changeExport(permit, id, { state: 'making' }));
  try {
    await access.permit('export.write', asking, (permit: P<'export.write'>) => make(permit, id));
  } catch (error) {
    const trouble = error instanceof Failure ? error.code : 'exports/stopped';
    await access.permit('export.sweep', asking, (permit) => changeExport(permit, id, { trouble }));
    throw error;
  }
}

/** Destroys exports nobody has fetched in a week. */
export async function sweepExports({ access, orgId, requestId }: JobContext): Promise<void> {
  const actor = asSystem('export', orgId);
  await access.permit('export.sweep', { actor, requestId }, async (permit: P<'export.sweep'>) => {
    for (const { id } of await listOver(permit)) {
      await deleteParts(permit, id);
      await changeExport(permit, id, { state: 'gone' });
    }
  });
}

export const writeJob = defineJob({
  name: 'exports.write',
  says: 'Writes everything the organization holds into one file, in open formats.',
  data: z.object({ exportId: z.uuid() }),
  retries: 2,
  expiresInSeconds: 3600,
  run: (context, { exportId }) => makeExport(context, exportId),
});
