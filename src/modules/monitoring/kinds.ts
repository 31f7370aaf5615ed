import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';

/** Not today, and why: a coach's own word about their own list. It hides a reason, never a fact. */
export const snoozeKind = defineFactKind({
  kind: 'snooze',
  data: z.object({ until: z.iso.date() }),
  words: ['why'],
  category: 'plan',
});
