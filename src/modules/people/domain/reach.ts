import type { WallTime } from './wall-time.ts';
import { dayBefore, firstAhead } from './wall-time.ts';

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
  /** Weekly hours at work, as the person tells them: no call and no text then. Empty: none told. */
  shifts: readonly ReachWindow[];
  /**
   * True: no message at all, none on a phone, none with another person. False: one may be left. Null: nobody has asked, and
   * none is left until somebody does.
   */
  noMessages: boolean | null;
  note?: string | undefined;
}

/** Nobody has asked yet: any way is unsafe until someone does. */
export const unasked: Reach = { ways: [], times: [], shifts: [], noMessages: null };

/** Whether anybody has asked this person about safe ways; until then nothing else here is something they said. */
export const isAsked = ({ ways }: Pick<Reach, 'ways'>): boolean => ways.length > 0;

function inWindow({ days, from, until }: ReachWindow, { weekday, time }: WallTime): boolean {
  if (from < until) return days.includes(weekday) && time >= from && time < until;
  const evening = days.includes(weekday) && time >= from;
  const morningAfter = days.includes(dayBefore(weekday)) && time < until;
  return evening || morningAfter;
}

/** Whether the person is at work at this moment. */
const isAtWork = (shifts: Reach['shifts'], at: WallTime): boolean =>
  shifts.some((shift) => inWindow(shift, at));

/** Whether the person may be reached at this moment at all: within a safe time, if any was named, and not at work. */
export function isGoodTime({ times, shifts }: Pick<Reach, 'times' | 'shifts'>, at: WallTime): boolean {
  return (times.length === 0 || times.some((window) => inWindow(window, at))) && !isAtWork(shifts, at);
}

/** 'HH:MM' when work ends for whoever is at work now, shifts that follow each other taken as one; undefined for anybody else. */
export function atWorkUntil(shifts: Reach['shifts'], at: WallTime): string | undefined {
  if (!isAtWork(shifts, at)) return undefined;
  const ends = shifts.map(({ until }) => until);
  return firstAhead(ends, at, (then) => !isAtWork(shifts, then))?.time;
}

/** Whether this way is safe; while nobody has asked, only meeting in person is. */
export function isSafeWay(reach: Reach, way: ReachWay): boolean {
  return reach.ways.length === 0 ? way === 'in-person' : reach.ways.includes(way);
}
