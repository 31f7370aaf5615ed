import { coachOf } from '../course/course.ts';
import { addDays, daysBetween } from '../local-time.ts';
import { returns } from '../phrases/pools/own-page.ts';
import type { LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';
import type { Written } from './meeting.ts';

/** Nothing about a person's place here changes in the weeks after; chance may not make it look otherwise. */
const unchangedFor = 28;

/**
 * A few people tell of a return to use, in their own words and mostly between them and their coach.
 * It is an event in an ongoing course: nothing follows from it.
 */
export function writeReturns(desk: Desk, kept: readonly Written[]): void {
  const { line, teller, course, chance } = desk;
  if (course.part.ending === 'story' || !chance.yes(0.5)) return;
  const times = chance.yes(0.25) ? 2 : 1;
  const fitting = kept.filter(
    ({ date, contact }) => isOrdinaryTime(desk, date) && isOwnCoach(desk, date, contact.authorId),
  );
  for (const written of chance.shuffle(fitting).slice(0, times)) {
    const byHand = chance.yes(0.5);
    line.add('return-to-use', {
      date: byHand ? addDays(written.date, -1) : written.date,
      minute: byHand ? chance.int(1140, 1320) : written.end,
      writtenAfter: byHand ? 1 : written.writtenAfter,
      authorId: byHand ? course.participant.id : written.contact.authorId,
      category: 'substance-use',
      audience: chance.yes(0.85) ? 'just-us' : 'team',
      data: {},
      words: { said: teller.say(returns, written.language) },
      language: written.language,
    });
  }
}

const isOwnCoach = ({ setting, course }: Desk, date: LocalDate, authorId: string) =>
  coachOf(setting, course, date).id === authorId;

function isOrdinaryTime({ maker, course, line }: Desk, date: LocalDate): boolean {
  const changes = [
    ...course.caseloads.map(({ startedOn }) => startedOn),
    ...course.enrolments.flatMap(({ startedOn, endedOn }) => [
      startedOn,
      endedOn ?? addDays(maker.today, 90),
    ]),
    ...line.ofKind('rhythm').map(({ happenedAt }) => happenedAt.slice(0, 10)),
  ];
  const quiet = changes.every((day) => {
    const after = daysBetween(date, day);
    return after < -3 || after > unchangedFor;
  });
  return quiet && date < addDays(maker.today, -7);
}
