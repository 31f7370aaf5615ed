import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/job.ts';
import { lookDaily } from './actions/daily.ts';

/** At night in the Americas, when nobody writes. */
const dailyLook = defineJob({
  name: 'retention.look',
  says: 'Lists records whose time is over, and destroys them where the schedule says so.',
  data: z.object({}),
  retries: 3,
  expiresInSeconds: 3600,
  every: '30 8 * * *',
  run: async (context) => {
    await lookDaily(context);
  },
});

export const jobs = [dailyLook] as const;
