import { onDuty } from '../course/course.ts';
import { addDays, workdayFrom } from '../local-time.ts';
import type { Bilingual, Telling } from '../phrases/phrase-types.ts';
import { back, first, parting } from '../phrases/pools/openings.ts';
import { onCall, texts } from '../phrases/pools/short-words.ts';
import type { LocalDate, Place, StaffMember, WrittenLanguage } from '../types.ts';
import type { Desk } from './desk.ts';
import { factsOn, safePlaces } from './desk.ts';
import type { Meeting } from './meeting.ts';
import { staffFor } from './meeting.ts';
import type { StepPlan } from './steps.ts';
import { stepDone, stepOpen } from './steps.ts';
import type { Beat } from './storyteller.ts';
import type { Finish, Visit } from './visit-plan.ts';

const everywhere: readonly Place[] = [
  'center',
  'home',
  'street',
  'phone',
  'text',
  'work',
  'school',
  'clinic',
];

/** Shares: a longer story; failing that a single moment; failing that a short text. */
const likely = { story: 0.6, moment: 0.75, text: 0.5 };

const only = (said: Bilingual): Record<WrittenLanguage, Telling> => ({
  en: { said: said.en, agreed: [] },
  es: { said: said.es, agreed: [] },
});

const openings = { first, back, parting };

/** Who meets where about what on that visit; undefined when nobody is there that day. */
export function meetingFor(
  desk: Desk,
  { date, purpose }: Visit,
  finish: Finish | undefined,
): Meeting | undefined {
  if (purpose === 'first' || purpose === 'back' || purpose === 'parting') {
    return opening(desk, date, openings[purpose]);
  }
  const beat = purpose === 'last' ? lastBeat(desk, date, finish) : beatFor(desk, date);
  const staff = staffFor(desk, date, beat);
  if (!staff) return undefined;
  if (!beat) return plain(desk, date, staff.author);
  const place = desk.chance.pick(safePlaces(desk, beat.scene.places));
  return { date, ...staff, place, category: beat.category, telling: beat.scene, beat };
}

/** A call at the time both had kept free. */
export function callMeeting(desk: Desk, date: LocalDate, minute: number): Meeting | undefined {
  const author = onDuty(desk.setting, desk.course, date);
  const call = { companions: [], place: 'phone', category: 'note', telling: only(onCall) } as const;
  return author && { date, author, minute, ...call };
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
  const places = safePlaces(desk, everywhere);
  const story = chance.yes(likely.story) ? storyteller.story(date, facts, places, chance) : undefined;
  if (story || !chance.yes(likely.moment)) return story;
  return storyteller.moment(places, facts);
}

/** The last meeting before today always has words, and a step when one is to be open this morning. */
function lastBeat(desk: Desk, date: LocalDate, finish: Finish | undefined): Beat | undefined {
  const { storyteller } = desk;
  if (finish && finish.step !== 'none') return storyteller.kept();
  return storyteller.moment(safePlaces(desk, everywhere), factsOn(desk, date));
}

/** A short text with an answer, or time together that left no note. */
function plain(desk: Desk, date: LocalDate, author: StaffMember): Meeting {
  const shared = { date, author, companions: [], category: 'note' } as const;
  if (desk.chance.yes(likely.text) && safePlaces(desk, ['text']).length > 0) {
    return { ...shared, place: 'text', telling: only(texts) };
  }
  return { ...shared, place: desk.chance.pick(safePlaces(desk, ['center', 'street', 'home', 'phone'])) };
}

/** The step agreed on that visit: done in time, or left open as today's story wants it. */
export function stepFor(
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
  if (wanted === 'later') {
    return stepOpen(step.owner, workdayFrom(addDays(desk.maker.today, desk.chance.int(9, 14))));
  }
  if (wanted) return stepOpen(step.owner, wanted);
  return stepDone(desk, date, step, author, lastDay);
}
