import { z } from 'zod';
import { asSystem } from '../../kernel/access/index.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { renewCover } from './cover.ts';
import { findDuplicates } from './finding-duplicates.ts';

/** A minute past every hour, so that cover which begins at midnight in any zone is there. */
const keepCover = defineJob({
  name: 'people.renew-cover',
  says: 'Lets colleagues who cover for somebody on leave see that person’s participants, and ends it afterwards.',
  data: z.object({}),
  retries: 3,
  expiresInSeconds: 300,
  every: '1 * * * *',
  run: async (context) => {
    const actor = asSystem('renewing cover', context.orgId);
    await context.access.permit('cover.renew', { actor, requestId: context.requestId }, renewCover);
  },
});

export const jobs = [findDuplicates, keepCover] as const;
