import { z } from 'zod';
import { asSystem } from '../../kernel/access/index.ts';
import type { JobContext } from '../../kernel/jobs/job.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { renewNights } from './actions/nights.ts';

async function run(context: JobContext): Promise<void> {
  const actor = asSystem('renewing cover', context.orgId);
  await context.access.permit('nights.renew', { actor, requestId: context.requestId }, renewNights);
}

/** Soon after something came in. */
export const letNightIn = defineJob({
  name: 'check-ins.let-night-in',
  says: 'Lets whoever reads outside the hours see who wrote something that needs somebody.',
  data: z.object({}),
  retries: 5,
  expiresInSeconds: 300,
  run,
});

/** Two minutes past every hour: the turn of the next one begins, and a leave planned meanwhile counts. */
const keepNights = defineJob({
  name: 'check-ins.renew-nights',
  says: 'Passes on, from turn to turn, what still waits outside the hours, and ends it when the day begins.',
  data: z.object({}),
  retries: 3,
  expiresInSeconds: 300,
  every: '2 * * * *',
  run,
});

export const jobs = [letNightIn, keepNights] as const;
