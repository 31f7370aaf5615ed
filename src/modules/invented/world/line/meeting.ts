import { coachOf, onDuty } from '../course/course.ts';
import { addDays, comesRound, dayName } from '../local-time.ts';
import type { Telling, Templates } from '../phrases/phrase-types.ts';
import { tails } from '../phrases/pools/short-words.ts';
import type { Audience, Category, FactOf, LocalDate, Place, StaffMember, WrittenLanguage } from '../types.ts';
import type { Desk } from './desk.ts';
import { bookStart, languageWith, minutesAt } from './desk.ts';
import type { StepPlan } from './steps.ts';
import { writeStep } from './steps.ts';
import type { Beat } from './storyteller.ts';

/** A meeting that took place, before its words are chosen. */
export interface Meeting {
  date: LocalDate;
  author: StaffMember;
  companions: readonly StaffMember[];
  place: Place;
  category: Category;
  /** What may be said and agreed, in both languages; without it there is no joint note. */
  telling?: Record<WrittenLanguage, Telling>;
  beat?: Beat;
  step?: StepPlan;
  /** A start already booked. */
  minute?: number;
}

/** Where and when a contact ended, for what is written down with it. */
export interface Written {
  contact: FactOf<'contact'>;
  date: LocalDate;
  end: number;
  writtenAfter: number;
  language: WrittenLanguage;
}

/** Writes a kept contact with its joint note, next step and milestone; undefined when nobody had time that day. */
export function writeMeeting(desk: Desk, meeting: Meeting): Written | undefined {
  const { line, chance } = desk;
  const staffIds = [meeting.author.id, ...meeting.companions.map(({ id }) => id)];
  const start = startOf(desk, meeting, staffIds);
  if (!start) return undefined;
  const language = languageWith(desk, meeting.author);
  const { said, agreed, what, title } = wordsOf(desk, meeting, language);
  const writtenAfter = chance.int(2, 20);
  const contact = line.add('contact', {
    date: meeting.date,
    minute: start.minute,
    writtenAfter: start.minutes + writtenAfter,
    authorId: meeting.author.id,
    category: meeting.category,
    audience: audienceOf(desk, meeting),
    data: {
      place: meeting.place,
      minutes: start.minutes,
      outcome: 'kept',
      ...(meeting.companions.length > 0 ? { withIds: staffIds.slice(1) } : {}),
    },
    words: { ...(said ? { said } : {}), ...(agreed ? { agreed } : {}) },
    language,
  });
  const written = { contact, date: meeting.date, end: start.minute + start.minutes, writtenAfter, language };
  if (meeting.step && what) {
    writeStep(desk, contact, { date: meeting.date, minute: written.end, writtenAfter }, meeting.step, what);
  }
  if (meeting.beat && title) writeMilestone(desk, meeting.beat, written, title);
  return written;
}

function startOf(
  desk: Desk,
  meeting: Meeting,
  staffIds: readonly string[],
): { minute: number; minutes: number } | undefined {
  const minutes = minutesAt(meeting.place, desk.chance);
  if (meeting.minute !== undefined) return { minute: meeting.minute, minutes: Math.min(minutes, 15) };
  return bookStart(desk, meeting.date, staffIds, minutes);
}

/** Some stories stay between the person and their own coach. */
function audienceOf({ setting, course, chance }: Desk, meeting: Meeting): Audience {
  const own =
    coachOf(setting, course, meeting.date).id === meeting.author.id && meeting.companions.length === 0;
  return own && meeting.beat?.arc?.oftenJustUs && chance.yes(0.55) ? 'just-us' : 'team';
}

function wordsOf(
  desk: Desk,
  { date, telling, beat, step }: Meeting,
  language: WrittenLanguage,
): { said?: string; agreed?: string; what?: string; title?: string } {
  if (!telling) return {};
  const { said: sayings, agreed, step: steps = [], title: titles = [] } = telling[language];
  const { teller, chance } = desk;
  const due = step ? dayName(step.dueOn, date, language) : '';
  const template = agreedTemplate(desk, agreed, step !== undefined);
  const what = steps[Math.max(0, template ? agreed.indexOf(template) : 0)] ?? steps[0];
  const said = teller.choose(sayings);
  const title = titles[sayings.indexOf(said)] ?? titles[0];
  const tail = beat && chance.yes(0.4) ? ` ${teller.say(tails[beat.scene.mood], language)}` : '';
  return {
    said: teller.pick([said], language) + tail,
    ...(title ? { title: teller.pick([title], language) } : {}),
    ...(template ? { agreed: teller.pick([template], language, { due }) } : {}),
    ...(what ? { what: teller.pick([what], language, { due }) } : {}),
  };
}

/** A sentence that names a day is only said when a step with that day is agreed. */
function agreedTemplate({ chance }: Desk, agreed: Templates, withStep: boolean): string | undefined {
  const fitting = agreed.filter((template) => template.includes('{due}') === withStep);
  const others = withStep ? agreed : agreed.filter((template) => !template.includes('{due}'));
  const list = fitting.length > 0 ? fitting : others;
  return list.length > 0 ? chance.pick(list) : undefined;
}

function writeMilestone(
  { maker, line }: Desk,
  { scene, category }: Beat,
  written: Written,
  title: string,
): void {
  if (!scene.milestone) return;
  const onDate = scene.milestone.dayBefore ? addDays(written.date, -1) : written.date;
  line.add('milestone', {
    date: written.date,
    minute: written.end,
    writtenAfter: written.writtenAfter,
    authorId: written.contact.authorId,
    category,
    audience: written.contact.audience,
    data: {
      what: scene.milestone.what,
      onDate,
      yearly: scene.milestone.yearly && !comesRound(onDate, maker.today),
      standing: 'self-reported',
    },
    words: { title },
    language: written.language,
  });
}

/** The coach or the cover, and for stories about work often the employment specialist. */
export function staffFor(
  desk: Desk,
  date: LocalDate,
  beat: Beat | undefined,
): { author: StaffMember; companions: StaffMember[] } | undefined {
  const { setting, course, chance } = desk;
  const coach = onDuty(setting, course, date);
  const specialist = setting.staff.find(({ role }) => role === 'employment-specialist');
  const atWork =
    beat?.arc?.needs.includes('supported-employment') && specialist && !setting.isAway(specialist.id, date);
  if (atWork && chance.yes(0.55)) return { author: specialist, companions: [] };
  if (!coach) return undefined;
  return { author: coach, companions: atWork && chance.yes(0.3) ? [specialist] : [] };
}
