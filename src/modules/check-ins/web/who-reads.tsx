import type { Format, Words } from '../../../web/words.ts';
import { useFormat, useLanguage, useWords } from '../../../web/words.ts';
import type { Readers } from '../schema.ts';

/** 'HH:MM' on the organization's clock, as the reader's place writes times. */
function clockWords(clock: string, { locale }: Format): string {
  const at = new Date(`2000-01-01T${clock}:00Z`);
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

/** A time that ends in a stop of its own ('2:30 p.m.') ends the sentence as well. */
const oneStop = (sentence: string): string => sentence.replaceAll('m..', 'm.');

function whoSentences({ people }: Readers, t: Words, format: Format): string[] {
  if (people.length === 0) return [t('readers.nobody'), t('readers.nobodyTeam')];
  const here = people.filter(({ awayUntil }) => awayUntil === undefined);
  const away = people.flatMap(({ name, awayUntil, coveredBy }) => {
    if (awayUntil === undefined) return [];
    const gone = t('readers.away', { name, day: format.dayName(awayUntil) });
    const instead = coveredBy ? t('readers.cover', { name: coveredBy }) : t('readers.noCover', { name });
    return [gone, instead];
  });
  const names = here.filter(({ covers }) => !covers).map(({ name }) => name);
  if (names.length === 0) return here.length === 0 ? [...away, t('readers.nobodyTeam')] : away;
  return [t('readers.reads', { names: format.list(names), count: names.length }), ...away];
}

function whenSentences({ people, reading, outOfHours }: Readers, speech: Speech): string[] {
  const { t, format, language } = speech;
  if (people.length === 0) return [];
  if (!reading) return [t('readers.unset')];
  if (reading.now) return [t('readers.now', { time: clockWords(reading.until, format) })];
  const time = clockWords(reading.from, format);
  const later = t('readers.later', { day: format.dayName(reading.on), time });
  return outOfHours ? [later, outOfHours[language]] : [later];
}

interface Speech {
  t: Words;
  format: Format;
  language: 'en' | 'es';
}

/** Who reads it and when, said before it is sent. `readers` is missing without a network: then nothing is promised. */
export function WhoReads({ readers }: { readers: Readers | undefined }) {
  const t = useWords('check-ins');
  const format = useFormat();
  const language = useLanguage();
  const said = readers
    ? [...whoSentences(readers, t, format), ...whenSentences(readers, { t, format, language })]
    : [t('readers.unsure')];
  return (
    <div class="notice notice-plain">
      <div class="notice-words">
        <h2 class="notice-title">{t('readers.title')}</h2>
        {said.map((sentence) => (
          <p key={sentence}>{oneStop(sentence)}</p>
        ))}
        <p class="small">{t('readers.notWait')}</p>
      </div>
    </div>
  );
}
