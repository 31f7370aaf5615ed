import type { Chance } from '../chance.ts';
import { isWorkday, wallClock } from '../local-time.ts';
import { exchanges, saidOfDay } from '../phrases/pools/talk.ts';
import type { FactOf } from '../types.ts';
import type { Desk } from './desk.ts';
import { languageWith } from './desk.ts';

type Contact = FactOf<'contact'>;

/** Nobody checks in after this minute of the day; staff answer no later than the second. */
const latest = { checkIn: 1290, answer: 1140 };
const remote: readonly string[] = ['phone', 'text'];

/**
 * How some people say their days are, and what they write to their team: on days on which they met somebody. Whatever
 * asks for someone was followed by a meeting, so that what is due today is told by the stories alone.
 */
export function writeTalk(desk: Desk): void {
  const { key } = desk.course.participant;
  const chance = desk.maker.chance(`${key}/talk`);
  const told = desk.course.part.ending === 'story';
  if (told ? key !== 'maya' : chance.yes(0.6)) return;
  const met = desk.line.ofKind('contact').filter(({ data }) => data.outcome === 'kept');
  const some = met.toSorted((one, other) => one.happenedAt.localeCompare(other.happenedAt)).slice(-8, -1);
  for (const [at, contact] of some.entries()) {
    if (at === 0) writeWish(desk, contact);
    if (chance.yes(0.5)) writeCheckIn(desk, contact, chance);
    else if (!remote.includes(contact.data.place)) writeExchange(desk, contact, chance);
  }
}

/** Minutes after midnight at which a meeting was over and written down. */
function endOf({ happenedAt, recordedAt, data }: Contact): { date: string; minute: number } {
  const { date, minute } = wallClock(happenedAt);
  return { date, minute: Math.max(minute + data.minutes, wallClock(recordedAt).minute) };
}

/** The person wants to be asked after a hard day; no rhythm is agreed, so that no silence counts. */
function writeWish({ line, course }: Desk, contact: Contact): void {
  line.add('check-in-wish', {
    ...endOf(contact),
    authorId: course.participant.id,
    category: 'plan',
    data: { tellHard: true },
    words: {},
  });
}

function writeCheckIn(desk: Desk, contact: Contact, chance: Chance): void {
  const { line, course, teller, tongue } = desk;
  const how = chance.pick(['good', 'good', 'all-right', 'all-right', 'hard', 'very-hard'] as const);
  const heavy = how === 'hard' || how === 'very-hard';
  const { date, minute } = endOf(contact);
  line.add('check-in', {
    date,
    minute: Math.min(minute + chance.int(40, 240), latest.checkIn),
    authorId: course.participant.id,
    category: 'note',
    data: { how, reach: heavy && chance.yes(0.3) },
    words: { said: teller.say(saidOfDay[heavy ? 'heavy' : 'light'], tongue) },
    language: tongue,
  });
}

/** A question after a meeting, read and answered by whoever was there. */
function writeExchange(desk: Desk, contact: Contact, chance: Chance): void {
  const { line, course, setting } = desk;
  const staff = setting.staff.find(({ id }) => id === contact.authorId);
  const { date, minute } = endOf(contact);
  if (!(staff && isWorkday(date)) || minute + 50 > latest.answer) return;
  const language = languageWith(desk, staff);
  const [asked, answered] = chance.pick(exchanges[language]);
  const at = { date, category: 'note', language } as const;
  const question = line.add('message', {
    ...at,
    minute: minute + 30,
    authorId: course.participant.id,
    data: { from: 'participant' },
    words: { said: asked },
  });
  line.add('message-read', {
    date,
    minute: minute + 45,
    category: 'note',
    authorId: staff.id,
    data: {},
    words: {},
    about: question.id,
  });
  line.add('message', {
    ...at,
    minute: minute + 50,
    authorId: staff.id,
    data: { from: 'team' },
    words: { said: answered },
  });
}
