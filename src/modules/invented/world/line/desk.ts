import type { Chance } from '../chance.ts';
import type { Course } from '../course/course.ts';
import { enrolledIn } from '../course/course.ts';
import { minutesOf } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Setting } from '../setting/setting.ts';
import type { LocalDate, Place, StaffMember, Way, WrittenLanguage } from '../types.ts';
import { Line } from './line.ts';
import type { Facts } from './storyteller.ts';
import { Storyteller } from './storyteller.ts';
import { Teller } from './teller.ts';

/** Everything at hand while one person's line is written. */
export interface Desk {
  maker: Maker;
  setting: Setting;
  course: Course;
  line: Line;
  teller: Teller;
  storyteller: Storyteller;
  chance: Chance;
  /** The language of this person's own words, wherever whoever writes them down speaks it. */
  tongue: WrittenLanguage;
}

/** Staff members meet people between these minutes of a working day: 09:00 to 18:30. */
const workingHours = { from: 540, until: 1110 };

export function deskFor(maker: Maker, setting: Setting, course: Course): Desk {
  const { key, id } = course.participant;
  const chance = maker.chance(`${key}/line`);
  return {
    maker,
    setting,
    course,
    line: new Line(maker, key, id),
    teller: new Teller(course, maker.chance(`${key}/words`)),
    storyteller: new Storyteller(course, maker.chance(`${key}/stories`)),
    chance,
    tongue: tongueOf(maker, course),
  };
}

/** The stories told by hand are in English; other people who speak both have one language for their own words. */
function tongueOf(maker: Maker, { part, participant }: Course): WrittenLanguage {
  if (part.speaks === 'es') return 'es';
  if (part.speaks !== 'both' || part.ending === 'story') return 'en';
  return maker.chance(`${participant.key}/tongue`).yes(0.6) ? 'es' : 'en';
}

/** What is true of the person on a day, for choosing what a meeting is about. */
export const factsOn = ({ setting, course }: Desk, date: LocalDate): Facts => ({
  kin: course.hasKin,
  child: course.hasChild,
  'supported-employment': enrolledIn(setting, course, 'supported-employment', date) !== undefined,
});

/** Spanish with whoever's own language it is, where the author speaks it too. */
export const languageWith = ({ tongue }: Desk, author: StaffMember): WrittenLanguage =>
  author.languages.includes('es') ? tongue : 'en';

const wayOf = (place: Place): Way => (place === 'phone' || place === 'text' ? place : 'in-person');

/** Only ways and places that are safe for the person. */
export const safePlaces = ({ course }: Desk, places: readonly Place[]): Place[] =>
  places.filter((place) => wayOf(place) === 'in-person' || course.participant.ways.includes(wayOf(place)));

const usualMinutes: Record<Place, readonly [number, number]> = {
  home: [35, 60],
  street: [25, 50],
  work: [10, 25],
  center: [25, 50],
  school: [20, 40],
  clinic: [40, 90],
  phone: [6, 25],
  text: [2, 6],
};

export const minutesAt = (place: Place, chance: Chance): number => chance.int(...usualMinutes[place]);

/** Books a start within working hours and the person's safe hours; shorter when the day is nearly full. */
export function bookStart(
  { maker, course, chance }: Desk,
  date: LocalDate,
  staffIds: readonly string[],
  minutes: number,
): { minute: number; minutes: number } | undefined {
  const { id, safeFrom, safeUntil } = course.participant;
  const from = Math.max(workingHours.from, minutesOf(safeFrom));
  const until = Math.min(workingHours.until, minutesOf(safeUntil));
  for (const length of [minutes, Math.min(minutes, 20), Math.min(minutes, 5)]) {
    const wish = { ids: [id, ...staffIds], date, from, until, minutes: length };
    const minute = maker.diary.findAndBook(wish, chance);
    if (minute !== undefined) return { minute, minutes: length };
  }
  return undefined;
}
