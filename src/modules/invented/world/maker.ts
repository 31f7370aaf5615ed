import type { Chance } from './chance.ts';
import { chanceFor } from './chance.ts';
import { Diary } from './diary.ts';
import { addDays, addMonths } from './local-time.ts';
import { stableId } from './stable-id.ts';
import type { Id, Instant, LocalDate } from './types.ts';

/** What every part of the invention needs: the seed's chance and identifiers, the dates, the diary. */
export interface Maker {
  readonly seed: string;
  readonly today: LocalDate;
  /** The last day anything is written on. */
  readonly yesterday: LocalDate;
  /** First day of the eighteen months told. */
  readonly opening: LocalDate;
  readonly diary: Diary;
  id(path: string, at: Instant): Id;
  chance(path: string): Chance;
}

export function makerFor(seed: string, today: LocalDate): Maker {
  return {
    seed,
    today,
    yesterday: addDays(today, -1),
    opening: addMonths(today, -18),
    diary: new Diary(),
    id: (path, at) => stableId(seed, path, at),
    chance: (path) => chanceFor(seed, path),
  };
}
