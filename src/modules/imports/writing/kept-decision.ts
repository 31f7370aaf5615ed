import type { RowOutcomeName, UnkeptCode } from '../domain.ts';
import { unkeptCodes } from '../domain.ts';

/** What a person decided about a row before its file was looked at anew. */
export interface DecidedBefore {
  readonly decision: 'same' | 'new' | 'out';
  /** Whom the row was like then: somebody who is here, or an earlier row. */
  readonly matchId?: string | undefined;
  readonly matchRow?: number | undefined;
}

/** The same row as it is read now. */
export interface RowNow {
  readonly isOpen: boolean;
  readonly outcome: RowOutcomeName;
  readonly reason?: string | undefined;
  readonly matchId?: string | undefined;
  readonly matchRow?: number | undefined;
}

/** `holds`: it is as the person decided without asking them. */
type Fate = 'applies' | 'holds' | UnkeptCode;

const isLikeThen = (before: DecidedBefore, now: RowNow): boolean =>
  now.matchId === before.matchId && now.matchRow === before.matchRow;

/** What becomes of a decision once the rows are read otherwise than when it was made. */
export function fateOf(before: DecidedBefore, now: RowNow | undefined): Fate {
  if (!now) return 'not-there';
  if (before.decision === 'out') return now.isOpen ? 'applies' : 'holds';
  if (now.outcome === 'likely') return isLikeThen(before, now) ? 'applies' : 'like-another';
  if (now.outcome === 'create') return before.decision === 'new' ? 'holds' : 'like-nobody';
  if (now.outcome !== 'match') return 'set-aside';
  return before.decision === 'same' && isKnownAsThen(before, now) ? 'holds' : 'known';
}

const isKnownAsThen = (before: DecidedBefore, now: RowNow): boolean =>
  before.matchRow === undefined ? now.matchId === before.matchId : (now.reason?.endsWith('-twice') ?? false);

export interface Unkept {
  code: UnkeptCode;
  /** The first of their rows, and how many other ones there are. */
  rows: number[];
  more: number;
}

const shown = 8;

/** Decisions that could not be kept, by the reason. */
export function unkeptOf(lost: readonly { code: UnkeptCode; row: number }[]): Unkept[] {
  return unkeptCodes.flatMap((code) => {
    const rows = lost.filter((one) => one.code === code).map(({ row }) => row);
    const first = rows.toSorted((one, other) => one - other).slice(0, shown);
    return rows.length === 0 ? [] : [{ code, rows: first, more: rows.length - first.length }];
  });
}
