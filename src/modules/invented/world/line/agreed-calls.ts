import { onDuty } from '../course/course.ts';
import { instantAt } from '../local-time.ts';
import { callReasons } from '../phrases/pools/reasons.ts';
import type { LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart, safePlaces } from './desk.ts';
import type { Written } from './meeting.ts';

/** Agrees on a call and keeps that time free; returns its start, or undefined when no time is safe and free. */
export function writeAgreedCall(
  desk: Desk,
  { contact, date, end, writtenAfter, language }: Written,
  on: LocalDate,
): number | undefined {
  const author = onDuty(desk.setting, desk.course, on);
  if (!author || safePlaces(desk, ['phone']).length === 0) return undefined;
  const start = bookStart(desk, on, [author.id], 15);
  if (!start) return undefined;
  desk.line.add('agreed-call', {
    date,
    minute: end,
    writtenAfter,
    authorId: contact.authorId,
    category: 'plan',
    audience: contact.audience,
    data: { at: instantAt(on, start.minute) },
    words: { why: desk.teller.say(callReasons, language) },
    language,
  });
  return start.minute;
}
