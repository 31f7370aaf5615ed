import { daysBetween } from '../../../lib/dates.ts';
import type { LineEntry } from '../schema.ts';

/** Who reads their own line, and when. */
export interface Reading {
  readerId: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** In milliseconds since 1970. */
  now: number;
  /** The message of the team that was opened last on this phone: nobody else keeps what a participant has read. */
  openedId?: string | undefined;
}

export interface News {
  /** What the team wrote last, where nothing was said to it since. */
  messageId?: string;
  /** Lines that others would put into the plan, not answered yet. */
  suggestions: number;
  /** Days to look again, at the plan or at what helps when it gets hard, that are close or have come. */
  reviews: { of: 'plan' | 'hard'; onDate: string }[];
  /** Entries of the last two weeks that nobody but staff has said anything about. */
  toAgree: number;
}

const freshMs = 14 * 86_400_000;
const closeDays = 3;

/** What staff wrote in the last two weeks and the participant has not answered stands open for their word. */
export function waitsForWord(
  entry: LineEntry,
  { readerId, now }: Pick<Reading, 'readerId' | 'now'>,
): boolean {
  const met = entry.kind === 'contact' && entry.data.outcome === 'kept' && !entry.struckAt;
  if (!met || entry.authorId === readerId) return false;
  const answered = entry.answers.some((answer) => answer.authorId === readerId);
  return !answered && now - Date.parse(entry.happenedAt) < freshMs;
}

function unansweredMessage(entries: readonly LineEntry[], { openedId, now }: Reading): string | undefined {
  const last = entries.find(({ kind, struckAt }) => kind === 'message' && !struckAt);
  const isNew = last?.data.from === 'team' && now - Date.parse(last.happenedAt) < freshMs;
  return isNew && last.id !== openedId ? last.id : undefined;
}

/** Staff or family wrote it, and the participant neither took it up nor declined it. */
function openSuggestions(entries: readonly LineEntry[]): number {
  const lines = entries.filter(({ kind, struckAt }) => kind === 'plan-line' && !struckAt);
  const takenUp = new Set(lines.map(({ data }) => data.fromId));
  const isOpen = ({ id, authorKind, data, answers }: LineEntry): boolean =>
    authorKind !== 'participant' &&
    data.fromId === undefined &&
    !takenUp.has(id) &&
    !answers.some(({ kind }) => kind === 'plan-decline');
  return lines.filter(isOpen).length;
}

function closeReviews(entries: readonly LineEntry[], today: string): News['reviews'] {
  return (['plan', 'hard'] as const).flatMap((of) => {
    const latest = entries.find(({ kind, data }) => kind === 'plan-review' && data.of === of);
    const onDate = latest?.data.onDate;
    return typeof onDate === 'string' && daysBetween(today, onDate) <= closeDays ? [{ of, onDate }] : [];
  });
}

/** What is new for the person whose line this is, from its latest entries, the latest first. */
export function newsIn(entries: readonly LineEntry[], reading: Reading): News {
  const messageId = unansweredMessage(entries, reading);
  return {
    ...(messageId ? { messageId } : {}),
    suggestions: openSuggestions(entries),
    reviews: closeReviews(entries, reading.today),
    toAgree: entries.filter((entry) => waitsForWord(entry, reading)).length,
  };
}

export const isNothingNew = ({ messageId, suggestions, reviews, toAgree }: News): boolean =>
  messageId === undefined && suggestions === 0 && reviews.length === 0 && toAgree === 0;
