import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/job.ts';
import { sweep } from './actions/sweep.ts';

export const sweepJob = defineJob({
  name: 'sign-in.sweep',
  says: 'Removes sessions, invitations and counted tries that nobody needs any more.',
  data: z.object({}),
  retries: 3,
  expiresInSeconds: 300,
  every: '17 4 * * *',
  run: (context) => sweep(context),
});
