import { onDuty } from '../course/course.ts';
import type { Desk } from '../line/desk.ts';
import type { Written } from '../line/meeting.ts';
import { writeStep } from '../line/steps.ts';
import { addDays, minutesOf, workdayUntil } from '../local-time.ts';
import type { Audience, Category, ClockTime, LocalDate, Owner, Place } from '../types.ts';

/** A meeting written by hand; days are counted back from today. */
export interface Told {
  daysAgo: number;
  /** A text or call that may fall on a weekend; otherwise the last working day before is taken. */
  anyDay?: boolean;
  at: ClockTime;
  minutes: number;
  place: Place;
  category?: Category;
  audience?: Audience;
  said: string;
  agreed?: string;
  /** `dueIn` days from today; `doneAgo` days before today. */
  step?: { owner: Owner; what: string; dueIn: number; doneAgo?: number };
}

/** Writes a meeting with the coach, or with whoever covered that day. */
export function tell(desk: Desk, told: Told): Written {
  const { maker, setting, course, line } = desk;
  const wanted = addDays(maker.today, -told.daysAgo);
  const date = told.anyDay ? wanted : workdayUntil(wanted);
  const author = onDuty(setting, course, date);
  if (!author) throw new Error('nobody on duty for a story');
  const minute = booked(desk, date, author.id, told);
  const contact = line.add('contact', {
    date,
    minute,
    writtenAfter: told.minutes + 5,
    authorId: author.id,
    category: told.category ?? 'note',
    audience: told.audience ?? 'team',
    data: { place: told.place, minutes: told.minutes, outcome: 'kept' },
    words: { said: told.said, ...(told.agreed ? { agreed: told.agreed } : {}) },
  });
  const written: Written = { contact, date, end: minute + told.minutes, writtenAfter: 5, language: 'en' };
  if (told.step) writeToldStep(desk, written, told.step);
  return written;
}

/** The wanted hour, or the first quarter of an hour after it at which both are free. */
function booked({ maker, course }: Desk, date: LocalDate, staffId: string, { at, minutes }: Told): number {
  const ids = [course.participant.id, staffId];
  let minute = minutesOf(at);
  while (!maker.diary.isFree(ids, date, minute, minutes)) minute += 15;
  maker.diary.book(ids, date, minute, minutes);
  return minute;
}

function writeToldStep(desk: Desk, written: Written, step: NonNullable<Told['step']>): void {
  const { maker, course } = desk;
  const day = (days: number) => addDays(maker.today, days);
  const owner = step.owner;
  const doneOn = step.doneAgo === undefined ? null : day(-step.doneAgo);
  const plan = { owner, dueOn: day(step.dueIn), doneOn, doneBy: doneOn && course.participant.id };
  writeStep(
    desk,
    written.contact,
    { date: written.date, minute: written.end, writtenAfter: 5 },
    plan,
    step.what,
  );
}

/** Written down during that meeting. */
export const during = ({ contact, date, end }: Written) => ({
  date,
  minute: end,
  writtenAfter: 5,
  authorId: contact.authorId,
});
