import { onDuty } from '../course/course.ts';
import { later } from '../phrases/pools/short-words.ts';
import type { Place } from '../types.ts';
import type { Desk } from './desk.ts';
import { safePlaces } from './desk.ts';
import { writeMeeting } from './meeting.ts';

/** After closing, the person is asked how it goes on the days they agreed to, until they come back. */
export function writeFollowUps(desk: Desk): void {
  const { maker, setting, course } = desk;
  const coaching = setting.program('coaching').id;
  const closed = course.enrolments.filter(
    ({ programId, followUp }) => programId === coaching && followUp === 'schedule',
  );
  for (const { endedOn, followUpDates } of closed) {
    const back = course.stays.find(({ startedOn }) => endedOn !== null && startedOn > endedOn)?.startedOn;
    const until = back ?? maker.today;
    for (const date of followUpDates.filter((one) => one < until)) {
      const author = onDuty(setting, course, date);
      const place = desk.chance.pick<Place>(safePlaces(desk, ['phone', 'text', 'center']));
      if (!author || desk.chance.yes(0.2)) continue;
      const telling = { en: { said: later.en, agreed: [] }, es: { said: later.es, agreed: [] } };
      writeMeeting(desk, { date, author, companions: [], place, category: 'note', telling });
    }
  }
}
