import type { Part } from '../cast/cast.ts';
import type { Chance } from '../chance.ts';
import { addDays, daysBetween, workdayFrom, workdayUntil } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { LocalDate } from '../types.ts';

/** A stretch of time in coaching. Open while `endedOn` is null. */
export interface Stay {
  startedOn: LocalDate;
  endedOn: LocalDate | null;
}

/** Days before today on which each of the five began; Maya's is the day her line starts. */
const storyStarts: Readonly<Record<string, number>> = {
  maya: 104,
  devon: 171,
  luz: 333,
  andre: 262,
  priya: 214,
};

/** Whoever is not new began every program more than ninety days ago: the others start within 45 days of coaching. */
const settled = 150;

/** When a person was with the center. Two stays mean that they left and came back. */
export function staysOf(maker: Maker, part: Part): Stay[] {
  const chance = maker.chance(`${part.key}/stays`);
  const day = (daysAgo: number) => workdayFrom(addDays(maker.today, -daysAgo));
  const story = storyStarts[part.key];
  if (story !== undefined) return [{ startedOn: workdayUntil(addDays(maker.today, -story)), endedOn: null }];
  if (part.ending === 'new') return [{ startedOn: day(chance.int(14, 80)), endedOn: null }];
  if (part.ending.startsWith('closed')) return [closedStay(maker, chance)];
  return part.cameBack ? returning(maker, chance) : [{ startedOn: day(early(maker, chance)), endedOn: null }];
}

/** Most people began long ago, so that there is something to look back on. */
function early(maker: Maker, chance: Chance): number {
  const longest = daysBetween(maker.opening, maker.today) - 5;
  return longest - Math.floor(chance.next() ** 1.15 * (longest - settled));
}

function closedStay(maker: Maker, chance: Chance): Stay {
  const startedOn = workdayFrom(addDays(maker.opening, chance.int(3, 190)));
  return { startedOn, endedOn: workdayFrom(addDays(startedOn, chance.int(120, 310))) };
}

function returning(maker: Maker, chance: Chance): Stay[] {
  const startedOn = workdayFrom(addDays(maker.opening, chance.int(3, 70)));
  const endedOn = workdayFrom(addDays(startedOn, chance.int(95, 170)));
  const again = workdayFrom(addDays(endedOn, chance.int(45, 130)));
  return [
    { startedOn, endedOn },
    { startedOn: again, endedOn: null },
  ];
}
