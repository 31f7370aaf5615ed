import { addDays } from '../../lib/dates.ts';
import type { Format, Language, Words } from '../words.ts';

interface Reader {
  id: string;
  name: string;
  covers: boolean;
  awayUntil?: string | undefined;
  coveredBy?: string | undefined;
}

/** A moment on the organization's clock. */
interface Point {
  on: string;
  time: string;
}

interface Watch {
  from: Point;
  until: Point;
  /** Nobody where there are none. */
  names: string[];
}

/** Who reads what a participant sends, and when, as the server says it. */
export interface Readers {
  people: Reader[];
  reading?: { now: true; until: string } | { now: false; on: string; from: string } | undefined;
  /** Who reads outside the hours: from now on, or from when the day's team stops. */
  nights?: Watch[] | undefined;
  outOfHours?: { en: string; es: string } | undefined;
}

/** Who reads it; undefined where nobody could be asked, as without a network. */
export type AskedReaders = Readers | 'asking' | undefined;

export interface Speech {
  t: Words;
  format: Format;
  language: Language;
}

/** 'HH:MM' on the organization's clock, as the reader's place writes times. */
function clockWords(clock: string, { locale }: Format): string {
  const at = new Date(`2000-01-01T${clock}:00Z`);
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

function awaySentences({ people }: Readers, { t, format }: Speech): string[] {
  return people.flatMap(({ name, awayUntil, coveredBy }) => {
    if (awayUntil === undefined) return [];
    const gone = t('readers.away', { name, day: format.dayName(awayUntil) });
    return [gone, coveredBy ? t('readers.cover', { name: coveredBy }) : t('readers.noCover', { name })];
  });
}

/** Those of the day who are here by themselves: who stands in for somebody is named with them. */
const namesHere = ({ people }: Readers): string[] =>
  people.filter(({ awayUntil, covers }) => awayUntil === undefined && !covers).map(({ name }) => name);

function whoSentences(readers: Readers, speech: Speech): string[] {
  const { t, format } = speech;
  const { people } = readers;
  if (people.length === 0) return [t('readers.nobody'), t('readers.nobodyTeam')];
  const names = namesHere(readers);
  const away = awaySentences(readers, speech);
  if (people.every(({ awayUntil }) => awayUntil !== undefined)) return [...away, t('readers.nobodyTeam')];
  if (names.length === 0) return away;
  return [t('readers.reads', { names: format.list(names), count: names.length }), ...away];
}

/** 'Tonight' begins today and ends before noon of the next day. */
const isTonight = ({ from, until }: Watch, today: string): boolean =>
  from.on === today && until.on === addDays(today, 1) && until.time < '12:00';

interface Seen {
  watch: Watch;
  /** It is under way. */
  now: boolean;
  today: string;
}

function watchSentence({ watch, now, today }: Seen, { t, format }: Speech): string {
  const { from, until, names } = watch;
  const facts = {
    names: format.list(names),
    count: names.length,
    from: clockWords(from.time, format),
    day: format.dayName(from.on),
    until: clockWords(until.time, format),
    untilDay: format.dayName(until.on),
  };
  if (isTonight(watch, today)) return t('readers.tonight', facts);
  if (!now) return t('readers.turn', facts);
  return from.on === until.on ? t('readers.turnNow', facts) : t('readers.turnNowUntil', facts);
}

const mostTurns = 2;

/** Whose turn it is outside the hours: now, then the next that are named. Where nobody is, that is said. */
function nightSentences(nights: readonly Watch[], now: boolean, speech: Speech): string[] {
  const [first, ...rest] = nights;
  if (!first) return [];
  const named = nights.filter(({ names }) => names.length > 0);
  if (named.length === 0) return [speech.t(now ? 'readers.nobodyNow' : 'readers.nobodyAfter')];
  const nobody = now && first.names.length === 0 ? [speech.t('readers.nobodyNow')] : [];
  const shown = first.names.length > 0 ? [first, ...rest.filter((one) => one.names.length > 0)] : named;
  const said = shown
    .slice(0, mostTurns)
    .map((watch) => watchSentence({ watch, now: now && watch === first, today: first.from.on }, speech));
  return [...nobody, ...said, speech.t('readers.notJustUs')];
}

/** While the day's team reads: they, until when, and who after them. */
function daySentences(readers: Readers, until: string, speech: Speech): string[] {
  const { t, format } = speech;
  const now = t('readers.now', { time: clockWords(until, format) });
  return [...whoSentences(readers, speech), now, ...nightSentences(readers.nights ?? [], false, speech)];
}

/** Outside the hours: whose turn it is, then from when on who of the day reads. */
function nightAndAfter(readers: Readers, again: Point, speech: Speech): string[] {
  const { t, format, language } = speech;
  const names = namesHere(readers);
  const facts = { day: format.dayName(again.on), time: clockWords(again.time, format) };
  const day =
    names.length > 0
      ? [
          t('readers.again', { ...facts, names: format.list(names), count: names.length }),
          ...awaySentences(readers, speech),
        ]
      : [...whoSentences(readers, speech), t('readers.later', facts)];
  const own = readers.outOfHours ? [readers.outOfHours[language]] : [];
  return [...nightSentences(readers.nights ?? [], true, speech), ...day, ...own];
}

function readSentences(readers: Readers, speech: Speech): string[] {
  const { reading, people, nights = [] } = readers;
  const named = nights.some(({ names }) => names.length > 0);
  if (people.length === 0 && !named) return whoSentences(readers, speech);
  if (!reading) return [...whoSentences(readers, speech), speech.t('readers.unset')];
  if (reading.now) return daySentences(readers, reading.until, speech);
  return nightAndAfter(readers, { on: reading.on, time: reading.from }, speech);
}

/** Who reads it and when, in sentences; without a network nothing is promised. */
export function readerSentences(readers: AskedReaders, speech: Speech): string[] {
  if (readers === 'asking') return [];
  if (!readers) return [speech.t('readers.unsure')];
  // A time that ends in a stop of its own ('2:30 p.m.') ends the sentence as well.
  return readSentences(readers, speech).map((sentence) => sentence.replaceAll('m..', 'm.'));
}
