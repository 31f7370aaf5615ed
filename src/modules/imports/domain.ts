import type { Telling } from './schema/file.ts';

/** What a spreadsheet's rows become. */
export const recordTypes = ['participant', 'contact'] as const;
export type RecordType = (typeof recordTypes)[number];

/**
 * open → looking → looked → running → done → undoing → undone → restoring → done, or discarded before anything was
 * written. A state that ends in -ing belongs to a job; a person acts on the others.
 */
export const importStates = [
  'open',
  'looking',
  'looked',
  'running',
  'done',
  'undoing',
  'undone',
  'restoring',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** What a person may do with an import, by the states it may be done in. */
export const whileIn = {
  map: ['open', 'looked'],
  look: ['open', 'looked'],
  decide: ['looked'],
  agree: ['looked'],
  discard: ['open', 'looked'],
  undo: ['done'],
  restore: ['undone'],
  assign: ['done'],
} as const satisfies Record<string, readonly ImportState[]>;
export type Deed = keyof typeof whileIn;

export function mayNow(deed: Deed, state: ImportState): boolean {
  const states: readonly ImportState[] = whileIn[deed];
  return states.includes(state);
}

/** States in which a job is at work; the file is still there in the first two. */
export const atWork = [
  'looking',
  'running',
  'undoing',
  'restoring',
] as const satisfies readonly ImportState[];

export function isAtWork(state: ImportState): boolean {
  return (atWork as readonly ImportState[]).includes(state);
}

export const rowOutcomes = [
  'create',
  'likely',
  'match',
  'created',
  'matched',
  'set-aside',
  'joined',
] as const;
export type RowOutcomeName = (typeof rowOutcomes)[number];

/** Why a row adds nobody: words under `match`. */
export const matchCodes = ['row-known', 'number-known', 'row-twice', 'number-twice', 'decided-same'] as const;
export type MatchCode = (typeof matchCodes)[number];

/** What a record lacks because a name in the file is nobody's, or nothing says it: words under `lack`. */
export const lackCodes = [
  'coach-unknown',
  'coach-unclear',
  'coach-ended',
  'coach-start-ahead',
  'coach-start-early',
  'coach-start-alone',
  'program-unclear',
  'program-closed',
  'start-unknown',
  'place-assumed',
] as const;
/** What a name in a file may be of. */
export const nameKinds = ['program', 'site', 'coach'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Why a person is asked what a name of the file stands for; `said` where they have said it. */
export const nameTroubles = ['said', 'new', 'closed', 'unknown', 'unclear', 'ended'] as const;
export type NameTrouble = (typeof nameTroubles)[number];

/** Why a decision about a row could not be kept when it was looked at anew: words under `unkept`. */
export const unkeptCodes = ['like-nobody', 'like-another', 'known', 'set-aside', 'not-there'] as const;
export type UnkeptCode = (typeof unkeptCodes)[number];

/** Rows counted by what became of them; `setAside` by reason. */
export interface Totals {
  rows: number;
  created: number;
  matched: number;
  joined: number;
  setAside: Record<string, number>;
}

export function setAsideOf({ setAside }: Pick<Totals, 'setAside'>): number {
  return Object.values(setAside).reduce((sum, count) => sum + count, 0);
}

/** No row disappears silently: rows in = created + matched + joined + set aside. */
export function addsUp(totals: Totals): boolean {
  return totals.rows === totals.created + totals.matched + totals.joined + setAsideOf(totals);
}

/** Counts of rows by outcome and, for those set aside, by reason. */
export interface Tally {
  outcome: RowOutcomeName;
  reason: string | null;
  count: number;
}

/**
 * Totals from the rows themselves. Before an import is done, a likely row counts as created unless a person decided
 * that it is somebody known.
 */
export function totalsOf(rows: number, tallies: readonly Tally[]): Totals {
  const totals: Totals = { rows, created: 0, matched: 0, joined: 0, setAside: {} };
  for (const { outcome, reason, count } of tallies) {
    if (outcome === 'set-aside') {
      const code = reason ?? 'unknown';
      totals.setAside[code] = (totals.setAside[code] ?? 0) + count;
    } else if (outcome === 'joined') totals.joined += count;
    else if (outcome === 'match' || outcome === 'matched') totals.matched += count;
    else totals.created += count;
  }
  return totals;
}

/** How long a file waits for somebody to agree before it is destroyed unread. */
export const daysKept = 14;

type Outcome = 'kept' | 'missed';

/** Who is told: how their place writes days, and their words for whether somebody came. */
export interface Listener {
  readonly locale: string;
  readonly came: (outcome: Outcome) => string;
}

/** A piece of what a row says, as its reader writes it. */
export function tellingText(telling: Telling, { locale, came }: Listener): string {
  if (typeof telling === 'string') return telling;
  if ('outcome' in telling) return came(telling.outcome);
  return dayText(telling.day, telling.time, locale);
}

/** A wall-clock time has no zone: read and written in UTC it stays what it is. */
function dayText(day: string, time: string | undefined, locale: string): string {
  const style = time === undefined ? {} : { timeStyle: 'short' as const };
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', ...style });
  return format.format(new Date(`${day}T${time ?? '00:00'}Z`));
}

const workbooks = /\.xls[xm]$/i;
const stored = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/;

/** A cell as its reader knows it: a day in a workbook is kept as a number, which every program shows its own way. */
export function cellText(cell: string, fileNames: readonly string[], locale: string): string {
  const found = fileNames.every((name) => workbooks.test(name)) ? stored.exec(cell) : null;
  const day = found?.[1];
  return day === undefined || Number.isNaN(Date.parse(day)) ? cell : dayText(day, found?.[2], locale);
}
