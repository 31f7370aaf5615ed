import { addDays } from '../../../lib/dates.ts';
import type { WallMoment } from '../../../lib/wall-clock.ts';
import { dayOf, momentAt, weekdayOf } from '../../../lib/wall-clock.ts';
import type { ReadingHours } from './reading-hours.ts';
import type { HeldTurn, Stretch } from './turns.ts';
import { stretchesOf } from './turns.ts';

/** A turn in which somebody reads what comes in outside the hours. */
export interface ReadingTurn extends HeldTurn {
  readonly staffId: string;
  /** For people of these programs; none is everybody. */
  readonly programIds: readonly string[];
}

/** Who reads in a stretch of the night, nobody where there are none. */
export interface Watch extends Stretch {
  readonly staffIds: readonly string[];
}

const week = [0, 1, 2, 3, 4, 5, 6, 7];

/** The end of the hours that are under way or over last, and their next beginning: outside them nobody of the day reads. */
export function gapAround(hours: ReadingHours, now: WallMoment): Stretch {
  const today = dayOf(now);
  const isDay = (ahead: number): boolean => hours.weekdays.includes(weekdayOf(addDays(today, ahead)));
  const begin = (ahead: number): WallMoment => momentAt(addDays(today, ahead), hours.from);
  const end = (ahead: number): WallMoment => momentAt(addDays(today, ahead), hours.until);
  const under = isDay(0) && begin(0) <= now && now < end(0);
  const next = week.find((ahead) => isDay(ahead) && begin(ahead) > now) ?? 7;
  const last = week.find((back) => isDay(-back) && end(-back) <= now) ?? 7;
  return { from: under ? end(0) : end(-last), until: begin(next) };
}

/** Whether a turn is for somebody of these programs. */
export const isFor = (turn: Pick<ReadingTurn, 'programIds'>, programIds: readonly string[]): boolean =>
  turn.programIds.length === 0 || turn.programIds.some((id) => programIds.includes(id));

const sameReaders = (a: Watch, b: Watch): boolean => a.staffIds.join() === b.staffIds.join();

/** A stretch piece by piece, as its readers change. */
export function watchesIn(turns: readonly ReadingTurn[], within: Stretch): Watch[] {
  const held = turns.flatMap((turn) =>
    stretchesOf(turn, within).map((stretch) => ({ ...stretch, staffId: turn.staffId })),
  );
  const edges = [...new Set([within.from, within.until, ...held.flatMap((one) => [one.from, one.until])])];
  edges.sort();
  const pieces = edges.slice(0, -1).map((from, at): Watch => {
    const here = held.filter((one) => one.from <= from && from < one.until);
    return { from, until: edges[at + 1] ?? from, staffIds: [...new Set(here.map((one) => one.staffId))] };
  });
  const joined: Watch[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && sameReaders(before, piece)) joined.splice(-1, 1, { ...before, until: piece.until });
    else joined.push(piece);
  }
  return joined;
}
