/** Ways to be reached, as the person asks (45 CFR § 164.522(b)); a text leaves words on a phone, a call may be heard. */
export const reachWays = ['text', 'call', 'email', 'in-person'] as const;
export type ReachWay = (typeof reachWays)[number];

/** 1 is Monday, 7 Sunday, as ISO 8601 counts. Times are 'HH:MM' in the organization's zone; `until` is exclusive. */
export interface ReachWindow {
  days: number[];
  from: string;
  until: string;
}

export interface Reach {
  /** In the order the person prefers; empty while nobody has asked. */
  ways: readonly ReachWay[];
  /** Empty: any time. A window whose end is not after its start goes on past midnight. */
  times: readonly ReachWindow[];
  /**
   * True: no message at all, none on a phone, none with another person. False: one may be left. Null: nobody has asked, and
   * none is left until somebody does.
   */
  noMessages: boolean | null;
  note?: string | undefined;
}

/** Nobody has asked yet: any way is unsafe until someone does. */
export const unasked: Reach = { ways: [], times: [], noMessages: null };

/** Whether anybody has asked this person about safe ways; until then nothing else here is something they said. */
export const isAsked = ({ ways }: Pick<Reach, 'ways'>): boolean => ways.length > 0;

/** A moment on a wall clock: weekday as in `ReachWindow`, time as 'HH:MM'. */
export interface WallTime {
  weekday: number;
  time: string;
}

const dayBefore = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1);

function inWindow({ days, from, until }: ReachWindow, { weekday, time }: WallTime): boolean {
  if (from < until) return days.includes(weekday) && time >= from && time < until;
  const evening = days.includes(weekday) && time >= from;
  const morningAfter = days.includes(dayBefore(weekday)) && time < until;
  return evening || morningAfter;
}

/** Whether the person may be reached at this moment at all. */
export function isGoodTime(times: readonly ReachWindow[], at: WallTime): boolean {
  return times.length === 0 || times.some((window) => inWindow(window, at));
}

/** Whether this way is safe; while nobody has asked, only meeting in person is. */
export function isSafeWay(reach: Reach, way: ReachWay): boolean {
  return reach.ways.length === 0 ? way === 'in-person' : reach.ways.includes(way);
}

const weekdays: Record<string, number> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };

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
