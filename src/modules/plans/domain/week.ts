/** 'HH:MM' on the clock on the wall; '24:00' is the end of a day. */
export type Clock = string;

export interface Slot {
  /** Days of the week it is on, 1 = Monday. */
  weekdays: readonly number[];
  from: Clock;
  /** Not after `from` when it goes on past midnight. */
  to: Clock;
}

/** From when to when; on past midnight when `to` is not after `from`. */
export interface Hours {
  from: Clock;
  to: Clock;
}

export interface Stretch extends Hours {
  /** The day it begins on. */
  weekday: number;
  minutes: number;
}

/** The hours somebody is usually up, where they said nothing else. */
export const usualHours: Hours = { from: '07:00', to: '22:00' };

/** From here on a stretch with nothing in it is long enough to be shown; a fixed choice of ours, to be talked about. */
const longStretch = 4 * 60;

const dayInMinutes = 24 * 60;
const week = [1, 2, 3, 4, 5, 6, 7] as const;

export function minutesOf(clock: Clock): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const two = (number: number): string => String(number).padStart(2, '0');
export const clockOf = (minutes: number): Clock => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

interface Span {
  from: number;
  to: number;
}

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);
const dayAfter = (weekday: number): number => (weekday === 7 ? 1 : weekday + 1);

/** Minutes after the midnight it begins after; beyond a day where it goes on past the next one. */
export function spanOf(hours: Hours): Span {
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)];
  return { from, to: to <= from ? to + dayInMinutes : to };
}

const later = ({ from, to }: Span): Span => ({ from: from + dayInMinutes, to: to + dayInMinutes });

/** What a slot takes of one day, in minutes after midnight: what goes past midnight is taken of the next day as well. */
export function spansOn(slot: Slot, weekday: number): Span[] {
  const [from, to] = [minutesOf(slot.from), minutesOf(slot.to)];
  const overnight = to <= from;
  const today = { from, to: overnight ? dayInMinutes : to };
  return [
    ...(slot.weekdays.includes(weekday) ? [today] : []),
    ...(overnight && slot.weekdays.includes(dayBefore(weekday)) ? [{ from: 0, to }] : []),
  ];
}

function gapsIn(day: Span, taken: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let free = day.from;
  for (const { from, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (from > free) gaps.push({ from: free, to: Math.min(from, day.to) });
    free = Math.max(free, to);
    if (free >= day.to) return gaps;
  }
  return [...gaps, { from: free, to: day.to }];
}

/**
 * Long stretches of waking hours with nothing laid out, by day and hour. Days on which nothing at all is laid out count
 * as well; a week of which nothing is known is not called empty: then there is nothing to say.
 */
export function emptyStretches(
  routine: readonly Slot[],
  waking: Hours = usualHours,
  atLeast: number = longStretch,
): Stretch[] {
  if (routine.length === 0) return [];
  const hours = spanOf(waking);
  return week
    .flatMap((weekday) => {
      const taken = routine.flatMap((slot) => [
        ...spansOn(slot, weekday),
        ...spansOn(slot, dayAfter(weekday)).map(later),
      ]);
      return gapsIn(hours, taken).map((gap) => stretchOf(weekday, gap));
    })
    .filter(({ minutes }) => minutes >= atLeast)
    .sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from));
}

/** A gap counted from the midnight before `weekday`, told by the day and hour on the wall. */
function stretchOf(weekday: number, { from, to }: Span): Stretch {
  if (from >= dayInMinutes)
    return stretchOf(dayAfter(weekday), { from: from - dayInMinutes, to: to - dayInMinutes });
  const end = to > dayInMinutes ? to - dayInMinutes : to;
  return { weekday, from: clockOf(from), to: clockOf(end), minutes: to - from };
}

/** The day on which it is this hour within a stretch, which may go on past midnight. */
export const weekdayAt = ({ weekday, from }: Stretch, clock: Clock): number =>
  clock < from ? dayAfter(weekday) : weekday;

/** Groups that meet within a stretch, by when they begin. */
export function groupsWithin<G extends { weekdays: readonly number[]; startsAt?: string | undefined }>(
  stretch: Stretch,
  groups: readonly G[],
): G[] {
  const { from, to } = spanOf(stretch);
  return groups.filter(({ weekdays, startsAt }) => {
    if (startsAt === undefined) return false;
    const next = startsAt < stretch.from;
    const begins = minutesOf(startsAt) + (next ? dayInMinutes : 0);
    return weekdays.includes(weekdayAt(stretch, startsAt)) && begins >= from && begins < to;
  });
}
