import type { Day } from '../../lib/dates.ts';
import { addDays, daysBetween } from '../../lib/dates.ts';

export interface Episode {
  id: string;
  participantId: string;
  programId: string;
  referredOn?: Day;
  referredFrom?: string;
  startedOn: Day;
  endedOn?: Day;
  endReason?: string;
  followUp?: { kind: 'scheduled'; on: Day[] } | { kind: 'none'; choice: string };
  version: number;
}

const followUpAfter = [30, 90, 180, 365];

/**
 * Days of follow-up a program may propose when an episode closes; each can be changed or declined. For an end written
 * down late those that have passed are left out, and where none is left they count from today.
 */
export function proposedFollowUp(endedOn: Day, today: Day): Day[] {
  const ahead = followUpAfter.map((days) => addDays(endedOn, days)).filter((day) => day > today);
  return ahead.length > 0 ? ahead : followUpAfter.map((days) => addDays(today, days));
}

/** What speaks against a schedule of follow-up: a day in it lies before the end, or nobody could still ask on any. */
export function followUpDoubt(
  on: readonly Day[],
  endedOn: Day,
  today: Day,
): 'before-end' | 'all-past' | undefined {
  if (on.some((day) => day < endedOn)) return 'before-end';
  return on.some((day) => day > today) ? undefined : 'all-past';
}

/** Someone scheduled for follow-up stays with their team this many days after the last date. */
const graceDays = 30;

/** Until when the program's team keeps its tie to the person; undefined when it ends with the episode. */
export function tieUntil(followUp: NonNullable<Episode['followUp']>): Day | undefined {
  if (followUp.kind === 'none') return undefined;
  const last = [...followUp.on].sort().at(-1);
  return last ? addDays(last, graceDays) : undefined;
}

/** A contact this many days before a follow-up date has answered it already. */
export const askAgainWithin = 14;

export interface FollowUpDay {
  on: Day;
  /** `due` is the last day that has passed without an answer; an earlier one nobody will ask about any more. */
  state: 'asked' | 'not-asked' | 'due' | 'ahead';
}

/** What became of each promised day: a contact that took place near it, and not near the next one, has answered it. */
export function followUpDays(on: readonly Day[], contactDays: readonly Day[], today: Day): FollowUpDay[] {
  const days = [...new Set(on)].sort();
  const lastPast = days.filter((day) => day <= today).at(-1);
  return days.map((day, at) => {
    const next = days[at + 1];
    const since = contactDays.filter((one) => one >= addDays(day, -askAgainWithin));
    if (since.some((one) => !next || one < addDays(next, -askAgainWithin)))
      return { on: day, state: 'asked' };
    if (day > today) return { on: day, state: 'ahead' };
    return { on: day, state: day === lastPast && since.length === 0 ? 'due' : 'not-asked' };
  });
}

/** What somebody may be in, here or elsewhere; none comes before another, and all may go on at the same time. */
export const stages = ['treatment', 'rehabilitation', 'reintegration'] as const;
export type Stage = (typeof stages)[number];

/** A stretch somebody is or was in something; without an end it goes on. */
export interface Stretch {
  name: string;
  startedOn: Day;
  endedOn?: Day | undefined;
}

/** What goes on for somebody at the same time, and since when all of it; undefined where it is one thing at most. */
export function runTogether(stretches: readonly Stretch[]): { names: string[]; since: Day } | undefined {
  const running = stretches.filter(({ endedOn }) => endedOn === undefined);
  const names = [...new Set(running.map(({ name }) => name))];
  if (names.length < 2) return undefined;
  const starts = running.map(({ startedOn }) => startedOn).sort();
  return { names, since: starts.at(-1) ?? '' };
}

/** Where each stretch lies between the first beginning and today, in hundredths of that time; all on one scale. */
export function laidOut(
  stretches: readonly Pick<Stretch, 'startedOn' | 'endedOn'>[],
  today: Day,
): { from: number; width: number }[] {
  const first = stretches.map(({ startedOn }) => startedOn).sort()[0] ?? today;
  const whole = Math.max(daysBetween(first, today), 1);
  return stretches.map(({ startedOn, endedOn }) => {
    const from = Math.min((100 * daysBetween(first, startedOn)) / whole, 100);
    const until = Math.min((100 * daysBetween(first, endedOn ?? today)) / whole, 100);
    // A single day is still seen.
    return { from: Math.min(from, 99), width: Math.max(until - from, 1) };
  });
}

/** A stretch between the end of one episode and the start of the next in any program. */
export interface Gap {
  participantId: string;
  from: Day;
  until: Day;
  days: number;
  fromProgramId: string;
  /** The programs on the way to this end, in the order they were joined, since the last time without any. */
  pathway: readonly string[];
}

/** Times without any episode between two, one person at a time. Episodes that overlap leave no gap. */
export function gapsBetween(episodes: readonly Episode[]): Gap[] {
  const inOrder = [...episodes].sort((a, b) => a.startedOn.localeCompare(b.startedOn));
  const gaps: Gap[] = [];
  let last: Episode | undefined;
  let pathway: string[] = [];
  for (const episode of inOrder) {
    if (last?.endedOn && episode.startedOn > last.endedOn) {
      gaps.push({ ...gapOf(last, last.endedOn, episode), pathway });
      pathway = [];
    }
    if (pathway.at(-1) !== episode.programId) pathway = [...pathway, episode.programId];
    if (!last || reaches(episode) >= reaches(last)) last = episode;
  }
  return gaps;
}

const reaches = (episode: Episode): Day => episode.endedOn ?? '9999-12-31';

const gapOf = (last: Episode, endedOn: Day, next: Episode): Omit<Gap, 'pathway'> => ({
  participantId: last.participantId,
  from: endedOn,
  until: next.startedOn,
  days: daysBetween(endedOn, next.startedOn),
  fromProgramId: last.programId,
});

/** A joining may be written down this many days later: two weeks is what paperwork takes. */
export const writtenInTime = 14;

/**
 * Written down long after it happened, or brought in with a list: contacts of the time before were written elsewhere, so
 * that days to the first would be days until somebody opened this program.
 */
export const joinedBeforeWritten = (joining: { on: Day; recordedOn: Day; imported: boolean }): boolean =>
  joining.imported || daysBetween(joining.on, joining.recordedOn) > writtenInTime;

/** Days from the referral (or the start, where nobody referred) to the first and the second contact that took place. */
export function engagementOf(
  episode: Episode,
  contactDays: readonly Day[],
): { first?: number; second?: number } {
  const from = episode.referredOn ?? episode.startedOn;
  const [first, second] = [...contactDays].filter((day) => day >= from).sort();
  return {
    ...(first ? { first: daysBetween(from, first) } : {}),
    ...(second ? { second: daysBetween(from, second) } : {}),
  };
}

/** The middle of a list of numbers; undefined for none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
