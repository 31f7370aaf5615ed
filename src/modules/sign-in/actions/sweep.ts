import type { JobContext } from '../../../kernel/jobs/job.ts';
import { sweepOld } from '../store/sweep.ts';

export async function sweep({ access, orgId, requestId }: JobContext): Promise<void> {
  const actor = { kind: 'system', reason: 'sweeping', orgId } as const;
  await access.permit('sign-in.sweep', { actor, requestId }, (permit) => sweepOld(permit));
}
