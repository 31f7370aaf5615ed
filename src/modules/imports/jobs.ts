import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/job.ts';
import { lookJob, restoreJob, undoJob, writeJob } from './actions/at-work.ts';
import { sweepImports } from './actions/sweep.ts';

/** Takes up work whose process died, and destroys files nobody came back to. */
const sweep = defineJob({
  name: 'imports.sweep',
  says: 'Takes up imports that were interrupted, and destroys files nobody agreed to in two weeks.',
  data: z.object({}),
  retries: 1,
  expiresInSeconds: 120,
  every: '* * * * *',
  run: sweepImports,
});

export const jobs = [lookJob, writeJob, undoJob, restoreJob, sweep] as const;
