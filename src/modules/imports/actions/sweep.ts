import type { Permit } from '../../../kernel/access/index.ts';
import { asSystem } from '../../../kernel/access/index.ts';
import type { JobContext } from '../../../kernel/jobs/job.ts';
import { daysKept } from '../domain.ts';
import { forgetDecisions } from '../store/decisions.ts';
import { destroyFiles } from '../store/files.ts';
import { changeImport, listForgotten, listStuck } from '../store/imports.ts';
import { clearPlanned } from '../store/planned-rows.ts';
import type { ImportTables } from '../tables.ts';
import { enqueueWork } from './at-work.ts';

const minute = 60_000;
const day = 86_400_000;

/** A batch takes seconds: work that has not moved for so long belongs to a process that died. */
const stuckAfter = 2 * minute;

async function sweepNow(permit: Permit<'import.sweep', ImportTables>): Promise<void> {
  const before = (ms: number) => new Date(permit.now.getTime() - ms);
  for (const { id, state } of await listStuck(permit, before(stuckAfter))) {
    await changeImport(permit, id, {});
    await enqueueWork(permit, id, state);
  }
  for (const { id } of await listForgotten(permit, before(daysKept * day))) {
    await changeImport(permit, id, { state: 'discarded' });
    await destroyFiles(permit, id);
    await clearPlanned(permit, id);
    await forgetDecisions(permit, id);
  }
}

export async function sweepImports({ access, orgId, requestId }: JobContext): Promise<void> {
  const actor = asSystem('import', orgId);
  await access.permit('import.sweep', { actor, requestId }, sweepNow);
}
