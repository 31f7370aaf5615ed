import type { Chance } from './chance.ts';
import type { Id, LocalDate } from './types.ts';

/** A wish for a meeting: who must be free, on which day, between which minutes after midnight. */
export interface Wish {
  ids: readonly Id[];
  date: LocalDate;
  from: number;
  until: number;
  minutes: number;
}

interface Booking {
  from: number;
  until: number;
}

/** Who is busy when, so that nobody is in two places at once. */
export class Diary {
  private readonly days = new Map<string, Booking[]>();

  isFree(ids: readonly Id[], date: LocalDate, from: number, minutes: number): boolean {
    return ids.every((id) =>
      this.bookings(id, date).every((booking) => from >= booking.until || from + minutes <= booking.from),
    );
  }

  book(ids: readonly Id[], date: LocalDate, from: number, minutes: number): void {
    for (const id of ids) this.bookings(id, date).push({ from, until: from + minutes });
  }

  /** Books a free start on a five-minute mark and returns it; undefined when the day is full. */
  findAndBook(wish: Wish, chance: Chance): number | undefined {
    const starts: number[] = [];
    for (let start = wish.from; start + wish.minutes <= wish.until; start += 5) {
      if (this.isFree(wish.ids, wish.date, start, wish.minutes)) starts.push(start);
    }
    if (starts.length === 0) return undefined;
    const start = chance.pick(starts);
    this.book(wish.ids, wish.date, start, wish.minutes);
    return start;
  }

  private bookings(id: Id, date: LocalDate): Booking[] {
    const key = `${id} ${date}`;
    const known = this.days.get(key) ?? [];
    this.days.set(key, known);
    return known;
  }
}
