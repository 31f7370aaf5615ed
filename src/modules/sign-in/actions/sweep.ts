import { asSystem } from '../../../kernel/access/index.ts';
import type { JobContext } from '../../../kernel/jobs/job.ts';
import { sweepOld } from '../store/sweep.ts';

export async function sweep({ access, orgId, requestId }: JobContext): Promise<void> {
  const actor = asSystem('sweeping', orgId);
  await access.permit('sign-in.sweep', { actor, requestId }, (permit) => sweepOld(permit));
}
