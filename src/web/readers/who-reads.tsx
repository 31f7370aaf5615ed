import type { ComponentChildren } from 'preact';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Format, Language, Words } from '../words.ts';
import { useFormat, useLanguage, useWords } from '../words.ts';

interface Reader {
  id: string;
  name: string;
  covers: boolean;
  awayUntil?: string | undefined;
  coveredBy?: string | undefined;
}

/** Who reads what a participant sends, and when, as the server says it. */
export interface Readers {
  people: Reader[];
  reading?: { now: true; until: string } | { now: false; on: string; from: string } | undefined;
  outOfHours?: { en: string; es: string } | undefined;
}

/** Who reads it; undefined where nobody could be asked, as without a network. */
export type AskedReaders = Readers | 'asking' | undefined;

/** Whoever reads it, as far as that is known now. */
export const readersIn = (readers: AskedReaders): readonly Reader[] =>
  readers === undefined || readers === 'asking' ? [] : readers.people;

interface Speech {
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

function whoSentences(readers: Readers, speech: Speech): string[] {
  const { t, format } = speech;
  const { people } = readers;
  if (people.length === 0) return [t('readers.nobody'), t('readers.nobodyTeam')];
  const here = people.filter(({ awayUntil }) => awayUntil === undefined);
  const names = here.filter(({ covers }) => !covers).map(({ name }) => name);
  const away = awaySentences(readers, speech);
  if (here.length === 0) return [...away, t('readers.nobodyTeam')];
  if (names.length === 0) return away;
  return [t('readers.reads', { names: format.list(names), count: names.length }), ...away];
}

function whenSentences({ people, reading, outOfHours }: Readers, { t, format, language }: Speech): string[] {
  if (people.length === 0) return [];
  if (!reading) return [t('readers.unset')];
  if (reading.now) return [t('readers.now', { time: clockWords(reading.until, format) })];
  const time = clockWords(reading.from, format);
  const later = t('readers.later', { day: format.dayName(reading.on), time });
  return outOfHours ? [later, outOfHours[language]] : [later];
}

interface WhoReadsProps {
  readers: AskedReaders;
  /** Whatever else belongs there: numbers to call. */
  children?: ComponentChildren;
}

function sentencesOf(readers: AskedReaders, speech: Speech): string[] {
  if (readers === 'asking') return [];
  if (!readers) return [speech.t('readers.unsure')];
  return [...whoSentences(readers, speech), ...whenSentences(readers, speech)];
}

/** Who reads it and when, said before it is sent; without a network nothing is promised. */
export function WhoReads({ readers, children }: WhoReadsProps) {
  const t = useWords('shell');
  const speech: Speech = { t, format: useFormat(), language: useLanguage() };
  const said = sentencesOf(readers, speech);
  return (
    <div class="notice notice-plain">
      <div class="notice-words">
        <h2 class="notice-title">{t('readers.title')}</h2>
        {readers === 'asking' ? <Skeleton lines={2} /> : null}
        {said.map((sentence) => (
          // A time that ends in a stop of its own ('2:30 p.m.') ends the sentence as well.
          <p key={sentence}>{sentence.replaceAll('m..', 'm.')}</p>
        ))}
        <p class="small">{t('readers.notWait')}</p>
        {children}
      </div>
    </div>
  );
}
