import { coachOf, enrolledIn, onDuty } from '../course/course.ts';
import { addDays, daysBetween, workdayFrom, workdayUntil } from '../local-time.ts';
import { snoozes } from '../phrases/pools/answers.ts';
import type { LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';
import type { Written } from './meeting.ts';

/** A coach puts a line aside for some days, with the reason; mostly between two meetings, once or twice right now. */
export function writeSnoozes(desk: Desk, kept: readonly Written[]): void {
  const { maker, setting, course, chance } = desk;
  if (course.part.ending === 'story') return;
  const last = kept.at(-1)?.date;
  if (last && course.part.ending === 'step-overdue' && chance.yes(0.3)) {
    const date = workdayUntil(maker.yesterday);
    if (date > last) writeSnooze(desk, date, addDays(maker.today, chance.int(1, 4)));
  }
  for (const [index, { date }] of kept.entries()) {
    const next = kept[index + 1]?.date;
    const on = workdayFrom(addDays(date, 1));
    const here = enrolledIn(setting, course, 'coaching', on);
    if (next && here && daysBetween(on, next) >= 6 && chance.yes(0.025)) writeSnooze(desk, on, next);
  }
}

function writeSnooze(desk: Desk, date: LocalDate, until: LocalDate): void {
  const { setting, course, line, teller, chance } = desk;
  const author = onDuty(setting, course, date);
  if (author?.id !== coachOf(setting, course, date).id) return;
  line.add('snooze', {
    date,
    minute: chance.int(545, 600),
    authorId: author.id,
    category: 'plan',
    data: { until },
    words: { why: teller.pick(snoozes, 'en') },
  });
}
