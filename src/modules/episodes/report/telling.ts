import type { z } from 'zod';
import type { Stretch } from '../../../lib/small-cells.ts';
import { fewestShown, shownTable, told } from '../../../lib/small-cells.ts';
import type { ListItem } from '../../organizations/index.ts';
import { median } from '../domain.ts';
import type { Engagement } from '../schema.ts';
import type { Counted } from './counted.ts';

type View = z.output<typeof Engagement>;
export type Figures = NonNullable<View['together']>;
export type NotOffered = Figures['notOffered'];

/** The first row is all programs together, the others are the programs. */
type Rows = readonly Counted[];
type Chain = (one: Counted) => number[];

/** The same rows over ever shorter stretches, told so that neither rows nor stretches give away what is hidden. */
function shownOver(stretches: readonly Rows[], chain: Chain): boolean[][] {
  const longer: Stretch[][] = [];
  let shown: boolean[][] = [];
  for (const rows of stretches) {
    const counts = rows.map(chain);
    shown = shownTable(counts, longer);
    longer.push(counts.map((row, at) => ({ counts: row, shown: shown[at] ?? [] })));
  }
  return shown;
}

const early: Chain = ({ started, metOnce, metTwice }) => [started, metOnce, metTwice];
const timing: Chain = ({ started, leftOut }) => [started, leftOut];

/** Of those who left, who came back is a part over all time alone: in a shorter one they may have left before it. */
const leaving: Chain = ({ ended, gaps }) => [ended, gaps.length];
const leaves: Chain = ({ ended }) => [ended];
const returns: Chain = ({ gaps }) => [gaps.length];

/** A median says nothing of anybody where enough stand behind it. */
function medianOf<Key extends string>(key: Key, numbers: readonly number[]) {
  const value = numbers.length < fewestShown ? null : median(numbers);
  return (numbers.length === 0 ? {} : { [key]: value }) as { [K in Key]?: number | null };
}

/** Services by how many ways back went without them, as far as they may be told. */
export function notOfferedOf(
  missing: readonly number[],
  services: readonly ListItem[],
  shown: readonly boolean[],
): NotOffered {
  return services
    .map(({ code, en, es }, at) => ({ service: code, en, es, gaps: missing[at] ?? 0, shown: shown[at] }))
    .filter((one) => one.shown && one.gaps > 0)
    .sort((a, b) => b.gaps - a.gaps)
    .map(({ shown: _, ...one }) => one);
}

/** For the shortest of the stretches, the last: each row's figures, and which services may be told of it. */
export interface Telling {
  figures: Figures;
  services: readonly boolean[];
}

export function tellRows(stretches: readonly Rows[], services: readonly ListItem[]): Telling[] {
  const rows = stretches.at(-1) ?? [];
  const met = shownOver(stretches, early);
  const late = shownOver(stretches, timing);
  const left = stretches.length === 1 ? shownOver(stretches, leaving) : undefined;
  const went = left ?? shownOver(stretches, leaves);
  const back = left ? left.map((row) => row.slice(1)) : shownOver(stretches, returns);
  const without = services.map((_, service) =>
    shownOver(stretches, ({ gaps, missing }) => [gaps.length, missing[service] ?? 0]),
  );
  return rows.map((row, at) => {
    const cameBack = back[at]?.[0];
    const may = without.map((table) => cameBack === true && table[at]?.[1] === true);
    return {
      services: may,
      figures: {
        started: told(row.started, met[at]?.[0]),
        metOnce: told(row.metOnce, met[at]?.[1]),
        metTwice: told(row.metTwice, met[at]?.[2]),
        leftOut: told(row.leftOut, met[at]?.[0] === true && late[at]?.[1] === true),
        ...medianOf('medianDaysToFirst', row.daysToFirst),
        ...medianOf('medianDaysToSecond', row.daysToSecond),
        ended: told(row.ended, went[at]?.[0]),
        cameBack: told(row.gaps.length, cameBack),
        ...medianOf(
          'medianDaysAway',
          row.gaps.map(({ days }) => days),
        ),
        notOffered: notOfferedOf(row.missing, services, may),
        someHidden: row.gaps.length > 0 && may.includes(false),
      },
    };
  });
}
