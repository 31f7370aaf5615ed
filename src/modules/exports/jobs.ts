import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/job.ts';
import { sweepExports, writeJob } from './actions/making.ts';

const sweep = defineJob({
  name: 'exports.sweep',
  says: 'Destroys exports that nobody has fetched in a week.',
  data: z.object({}),
  retries: 1,
  expiresInSeconds: 120,
  every: '17 * * * *',
  run: sweepExports,
});

export const jobs = [writeJob, sweep] as const;
