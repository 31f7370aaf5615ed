import { daysBetween } from '../../../lib/dates.ts';
import type { Rule } from './around.ts';

/** The day they set to look again at what to do when it gets hard. Looking at it is setting the next day. */
export const reviewDue: Rule = {
  name: 'hard-review-due',
  says: 'The day has come to look again at what to do when it gets hard.',
  applies: ({ hardReviewOn, today }) => {
    if (!hardReviewOn || hardReviewOn > today) return undefined;
    const waiting = daysBetween(hardReviewOn, today);
    return {
      rule: 'hard-review-due',
      code: waiting > 0 ? 'reason.hard-review-overdue' : 'reason.hard-review-today',
      facts: { day: hardReviewOn, days: waiting },
      waiting,
      needsPerson: false,
      act: 'plan',
    };
  },
};
