/** A moment on a wall clock: weekday 1 Monday to 7 Sunday as ISO 8601 counts, time as 'HH:MM'. */
export interface WallTime {
  weekday: number;
  time: string;
}

const weekdays: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };
const dayInMinutes = 24 * 60;

/** The wall clock of an IANA zone at an instant. */
export function wallTimeIn(zone: string, instant: Date): WallTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: weekdays[part('weekday')] ?? 1, time: `${part('hour')}:${part('minute')}` };
}

export const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);
const dayAfter = (weekday: number): number => (weekday === 7 ? 1 : weekday + 1);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A time that is passed, or is now, comes round tomorrow. */
function ahead(time: string, at: WallTime): { minutes: number; moment: WallTime } {
  const minutes = minutesOf(time) - minutesOf(at.time);
  if (minutes > 0) return { minutes, moment: { weekday: at.weekday, time } };
  return { minutes: minutes + dayInMinutes, moment: { weekday: dayAfter(at.weekday), time } };
}

/** The first of these clock times within the coming day at which something holds, and how many minutes away it is. */
export function firstAhead(
  times: readonly string[],
  at: WallTime,
  holds: (then: WallTime) => boolean,
): { time: string; weekday: number; minutes: number } | undefined {
  const first = times
    .map((time) => ahead(time, at))
    .sort((a, b) => a.minutes - b.minutes)
    .find(({ moment }) => holds(moment));
  return first && { ...first.moment, minutes: first.minutes };
}
