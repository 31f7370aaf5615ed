import { onDuty } from '../course/course.ts';
import type { Stay } from '../course/stays.ts';
import { addDays, instantAt, workdayFrom } from '../local-time.ts';
import type { Bilingual, Telling } from '../phrases/phrase-types.ts';
import { missed, notReached, notReachedByText, notReachedQuietly } from '../phrases/pools/answers.ts';
import { back, first, parting } from '../phrases/pools/openings.ts';
import { callReasons } from '../phrases/pools/reasons.ts';
import { onCall, texts } from '../phrases/pools/short-words.ts';
import type { LocalDate, Place, StaffMember, WrittenLanguage } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart, factsOn, safePlaces } from './desk.ts';
import type { Meeting, Written } from './meeting.ts';
import { staffFor, writeMeeting } from './meeting.ts';
import type { StepPlan } from './steps.ts';
import { stepDone, stepOpen } from './steps.ts';
import type { Beat } from './storyteller.ts';
import type { Finish, Visit } from './visit-plan.ts';

const inPerson: readonly Place[] = ['center', 'street'];
const anywhere: readonly Place[] = ['center', 'home', 'street', 'phone', 'text'];
const everywhere: readonly Place[] = [...anywhere, 'work', 'school', 'clinic'];
const likely = { story: 0.6, moment: 0.3, text: 0.5 };

const only = (said: Bilingual): Record<WrittenLanguage, Telling> => ({
  en: { said: said.en, agreed: [] },
  es: { said: said.es, agreed: [] },
});

/** Writes the visits of one stretch; returns what was kept, in order. */
export function writeVisits(
  desk: Desk,
  visits: readonly Visit[],
  stay: Stay,
  finish: Finish | undefined,
): Written[] {
  const kept: Written[] = [];
  const callStarts = new Map<LocalDate, number>();
  const lastDay = stay.endedOn ?? desk.maker.yesterday;
  for (const visit of visits) {
    if (visit.purpose === 'call' && !callStarts.has(visit.date)) continue;
    if (visit.outcome !== 'kept') {
      writeAttempt(desk, visit);
      continue;
    }
    const written = writeKept(desk, visit, lastDay, finish, callStarts.get(visit.date));
    if (!written && visit.purpose !== 'regular') throw new Error(`no time for a ${visit.purpose} visit`);
    if (!written) continue;
    kept.push(written);
    const call =
      visit.purpose === 'last' && finish?.callOn ? { date: finish.callOn, kept: false } : visit.call;
    const start = call && writeAgreedCall(desk, written, call.date);
    if (call?.kept && start !== undefined) callStarts.set(call.date, start);
  }
  return kept;
}

function writeKept(
  desk: Desk,
  visit: Visit,
  lastDay: LocalDate,
  finish: Finish | undefined,
  minute: number | undefined,
): Written | undefined {
  const meeting =
    minute === undefined ? meetingFor(desk, visit, finish) : callMeeting(desk, visit.date, minute);
  if (!meeting) return undefined;
  const step = stepFor(desk, visit, meeting, lastDay, finish);
  return writeMeeting(desk, { ...meeting, ...(step ? { step } : {}) });
}

function callMeeting(desk: Desk, date: LocalDate, minute: number): Meeting | undefined {
  const author = onDuty(desk.setting, desk.course, date);
  return (
    author && {
      date,
      author,
      companions: [],
      place: 'phone',
      category: 'note',
      telling: only(onCall),
      minute,
    }
  );
}

function meetingFor(desk: Desk, { date, purpose }: Visit, finish: Finish | undefined): Meeting | undefined {
  if (purpose === 'first' || purpose === 'back')
    return opening(desk, date, purpose === 'first' ? first : back);
  if (purpose === 'parting') return opening(desk, date, parting);
  const beat = purpose === 'last' ? lastBeat(desk, date, finish) : beatFor(desk, date);
  const staff = staffFor(desk, date, beat);
  if (!staff) return undefined;
  if (!beat) return plain(desk, date, staff.author);
  const place = desk.chance.pick(safePlaces(desk, beat.scene.places));
  return { date, ...staff, place, category: beat.category, telling: beat.scene, beat };
}

function opening(
  desk: Desk,
  date: LocalDate,
  telling: Record<WrittenLanguage, Telling>,
): Meeting | undefined {
  const author = onDuty(desk.setting, desk.course, date);
  const place = desk.chance.pick(['center', 'center', 'street', 'home'] as const);
  return author && { date, author, companions: [], place, category: 'note', telling };
}

/** A longer story, a single moment, or neither. */
function beatFor(desk: Desk, date: LocalDate): Beat | undefined {
  const { storyteller, chance } = desk;
  const facts = factsOn(desk, date);
  const story = chance.yes(likely.story)
    ? storyteller.story(date, facts, safePlaces(desk, everywhere), chance)
    : undefined;
  return (
    story ??
    (chance.yes(likely.moment / (1 - likely.story))
      ? storyteller.moment(safePlaces(desk, everywhere), facts)
      : undefined)
  );
}

/** The last meeting before today always has words, and a step when one is to be open this morning. */
function lastBeat(desk: Desk, date: LocalDate, finish: Finish | undefined): Beat | undefined {
  const { storyteller } = desk;
  const places = safePlaces(desk, anywhere);
  if (finish && finish.step !== 'none') return storyteller.kept();
  return storyteller.moment(places, factsOn(desk, date));
}

/** A short text with an answer, or time together that left no note. */
function plain(desk: Desk, date: LocalDate, author: StaffMember): Meeting {
  const shared = { date, author, companions: [], category: 'note' } as const;
  if (desk.chance.yes(likely.text) && safePlaces(desk, ['text']).length > 0) {
    return { ...shared, place: 'text', telling: only(texts) };
  }
  return { ...shared, place: desk.chance.pick(safePlaces(desk, ['center', 'street', 'home', 'phone'])) };
}

function stepFor(
  desk: Desk,
  { date, purpose }: Visit,
  { author, beat }: Meeting,
  lastDay: LocalDate,
  finish: Finish | undefined,
): StepPlan | undefined {
  const wanted = purpose === 'last' ? finish?.step : undefined;
  if (wanted === 'none') return undefined;
  const step = beat?.scene.step;
  if (!step || purpose === 'parting') return undefined;
  if (wanted === 'later')
    return stepOpen(step.owner, workdayFrom(addDays(desk.maker.today, desk.chance.int(9, 14))));
  if (wanted) return stepOpen(step.owner, wanted);
  return stepDone(desk, date, step, author, lastDay);
}

/** Somebody was not there, or did not answer. Nothing is guessed about why. */
function writeAttempt(desk: Desk, { date, outcome }: Visit): void {
  const { line, teller, course, chance } = desk;
  const author = onDuty(desk.setting, course, date);
  const places = outcome === 'missed' ? inPerson : safePlaces(desk, ['phone', 'text']);
  if (!author || places.length === 0) return;
  const place = chance.pick(places);
  const start = bookStart(desk, date, [author.id], 10);
  if (!start) return;
  line.add('contact', {
    date,
    minute: start.minute,
    writtenAfter: chance.int(10, 30),
    authorId: author.id,
    category: 'attendance',
    data: { place, minutes: 0, outcome },
    words: { note: teller.pick(attemptNotes(place, course.participant.leaveMessage), 'en') },
  });
}

function attemptNotes(place: Place, leaveMessage: boolean): readonly string[] {
  if (place === 'text') return notReachedByText;
  if (place !== 'phone') return missed;
  return leaveMessage ? notReached : notReachedQuietly;
}

/** Agrees on a call and keeps that time free; returns its start, or undefined when no time is safe and free. */
function writeAgreedCall(
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
    about: contact.id,
  });
  return start.minute;
}
