import { onDuty } from '../course/course.ts';
import { missed, notReached, notReachedByText, notReachedQuietly } from '../phrases/pools/answers.ts';
import type { Place } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart, safePlaces } from './desk.ts';
import type { Visit } from './visit-plan.ts';

const meetingPoints: readonly Place[] = ['center', 'street'];

/** Somebody was not there, or did not answer. Nothing is guessed about why. */
export function writeAttempt(desk: Desk, { date, outcome }: Visit): void {
  const { line, teller, course, chance } = desk;
  const author = onDuty(desk.setting, course, date);
  const places = outcome === 'missed' ? meetingPoints : safePlaces(desk, ['phone', 'text']);
  if (!author || places.length === 0) return;
  const place = chance.pick(places);
  const start = bookStart(desk, date, [author.id], 10);
  if (!start) return;
  line.add('contact', {
    date,
    minute: start.minute,
    writtenAfter: chance.int(10, 30),
    authorId: author.id,
    category: 'note',
    data: { place, minutes: 0, outcome },
    words: { note: teller.pick(attemptNotes(place, course.participant.leaveMessage), 'en') },
  });
}

function attemptNotes(place: Place, leaveMessage: boolean): readonly string[] {
  if (place === 'text') return notReachedByText;
  if (place !== 'phone') return missed;
  return leaveMessage ? notReached : notReachedQuietly;
}
