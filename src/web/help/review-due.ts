import type { Day } from '../../lib/dates.ts';
import { yearsBetween } from '../../lib/dates.ts';

/** When the help numbers were checked last: with the pack itself, or here since. */
export const lastChecked = (packOn: Day, hereOn: Day | null): Day =>
  hereOn !== null && hereOn > packOn ? hereOn : packOn;

/** A year is a choice of ours: numbers of a country change seldom, and one that no longer answers costs a life. */
export const isReviewDue = (checkedOn: Day, today: Day): boolean => yearsBetween(checkedOn, today) >= 1;
