import type { Day } from './dates.ts';
import { dayIn } from './dates.ts';

const minuteMs = 60_000;
/** No zone lies further from UTC than this, either way. */
const furthestMs = 15 * 60 * minuteMs;

/** The instant at which a day begins in an IANA time zone, to the minute; where the clock leaps over midnight, when it has leapt. */
export function startOfDay(zone: string, day: Day): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let [before, within] = [(utc - furthestMs) / minuteMs, (utc + furthestMs) / minuteMs];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(zone, new Date(middle * minuteMs)) >= day) within = middle;
    else before = middle;
  }
  return new Date(within * minuteMs);
}
