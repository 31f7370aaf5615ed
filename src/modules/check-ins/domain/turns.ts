import type { Day } from '../../../lib/dates.ts';
import { addDays } from '../../../lib/dates.ts';
import type { WallMoment } from '../../../lib/wall-clock.ts';
import { momentAt, weekdayOf } from '../../../lib/wall-clock.ts';

/** When somebody's turn is. */
export interface TurnSpan {
  /** 1 Monday … 7 Sunday; none is every day. */
  readonly weekdays: readonly number[];
  /** 'HH:MM' on the organization's clock, both or neither; hours that end before they begin go on past midnight. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly fromOn: Day;
  /** The last day on which a turn begins. */
  readonly untilOn?: Day | undefined;
}

/** Days somebody is away, both included. */
export interface AwayDays {
  readonly fromOn: Day;
  readonly untilOn: Day;
}

/** Who is there in a turn, and when they are away. */
export interface HeldTurn extends TurnSpan {
  readonly away: readonly AwayDays[];
}

/** One turn of many: `until` is exclusive. */
export interface Stretch {
  readonly from: WallMoment;
  readonly until: WallMoment;
}

function beginsOn(turn: HeldTurn, day: Day): boolean {
  const isDay = turn.weekdays.length === 0 || turn.weekdays.includes(weekdayOf(day));
  const isIn = turn.fromOn <= day && (turn.untilOn === undefined || day <= turn.untilOn);
  return isDay && isIn && !turn.away.some(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
}

function stretchFrom({ startsAt, endsAt }: TurnSpan, day: Day): Stretch {
  const tomorrow = addDays(day, 1);
  if (startsAt === undefined || endsAt === undefined)
    return { from: momentAt(day, '00:00'), until: momentAt(tomorrow, '00:00') };
  return { from: momentAt(day, startsAt), until: momentAt(startsAt < endsAt ? day : tomorrow, endsAt) };
}

/**
 * The turns that touch a stretch, cut to it. A turn belongs to the day on which it begins: whoever is away from Tuesday
 * on still ends the night of Monday, and whoever is away until Monday does not begin that night.
 */
export function stretchesOf(turn: HeldTurn, { from, until }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let day = addDays(from.slice(0, 10), -1); momentAt(day, '00:00') < until; day = addDays(day, 1)) {
    if (!beginsOn(turn, day)) continue;
    const one = stretchFrom(turn, day);
    if (one.from < until && one.until > from)
      found.push({ from: one.from > from ? one.from : from, until: one.until < until ? one.until : until });
  }
  return found;
}

/** Whether a turn is under way. */
export const isUnderWay = (turn: HeldTurn, now: WallMoment): boolean =>
  stretchesOf(turn, { from: now, until: `${now}+` }).length > 0;
