import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';

/** One person's own attendance at one meeting. A day's drop-in has no name and is no group. */
export interface Attended {
  groupId: string;
  /** What the group was called that day. */
  name: string;
  on: Day;
  present: boolean;
}

export interface GroupKept {
  groupId: string;
  name: string;
  times: number;
  lastOn: Day;
}

/** As long as whoever keeps a group is offered somebody as one of those who usually come. */
const keptDays = 60;

/** Groups somebody came to in the last weeks, by its latest name, the one they came to last first. */
export function groupsKept(attended: readonly Attended[], today: Day): GroupKept[] {
  const since = addDays(today, -keptDays);
  const came = attended.filter(
    ({ present, name, on }) => present && name !== '' && on > since && on <= today,
  );
  const groups = Map.groupBy(
    came.toSorted((a, b) => b.on.localeCompare(a.on)),
    ({ groupId }) => groupId,
  );
  return [...groups].flatMap(([groupId, times]) => {
    const [last] = times;
    return last ? [{ groupId, name: last.name, times: times.length, lastOn: last.on }] : [];
  });
}
