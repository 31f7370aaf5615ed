import type { Format, Words } from '../../../web/words.ts';
import { firstName } from './greeting.ts';

/** A reason as Today's answer carries it: the name of a sentence and the facts that fill it. */
export interface ReasonFacts {
  code: string;
  facts: Readonly<Record<string, string | number>>;
}

export interface Speech {
  t: Words;
  format: Format;
}

type Facts = ReasonFacts['facts'];

const count = (facts: Facts, name: string): number => Number(facts[name] ?? 0);
const text = (facts: Facts, name: string): string => String(facts[name] ?? '').trim();

/** A time that ends in a stop of its own ('2:30 p.m.') ends the sentence as well. */
export function withOneStop(sentence: string): string {
  return sentence.replaceAll('m..', 'm.');
}

/** 'HH:MM' on the program's clock, as the reader's place writes times. */
export function clockWords(clock: string, format: Format): string {
  const at = new Date(`2000-01-01T${clock}:00Z`);
  if (Number.isNaN(at.getTime())) return clock;
  // It is the program's own clock already: no zone may move it.
  return new Intl.DateTimeFormat(format.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

/** With a full stop where another sentence follows; words that somebody wrote often come without one. */
export function withStop(sentence: string): string {
  return /[.!?…][»”"’)]*$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Friday; or with its date when it is a week away and shares its name with today. */
function comingDay(facts: Facts, { t, format }: Speech): string {
  const inDays = count(facts, 'inDays');
  const day = text(facts, 'day');
  if (inDays === 0) return t('when.today');
  if (inDays === 1) return t('when.tomorrow');
  if (inDays > 6) return t('when.day', { day: format.dayName(day) });
  const weekday = new Intl.DateTimeFormat(format.locale, { weekday: 'long', timeZone: 'UTC' });
  return t('when.weekday', { day: weekday.format(new Date(day)) });
}

function milestone(facts: Facts, speech: Speech): string {
  const years = count(facts, 'years');
  const values = { title: text(facts, 'title'), when: comingDay(facts, speech), count: years };
  return speech.t(years > 0 ? 'reason.milestone-years' : 'reason.milestone', values);
}

/** What stands beside the name when an anniversary comes round: 'One year on Friday'. */
export function milestoneChip(reason: ReasonFacts, speech: Speech): string | undefined {
  if (!reason.code.startsWith('reason.milestone')) return undefined;
  const years = count(reason.facts, 'years');
  if (years < 1) return undefined;
  return speech.t('years.chip', { count: years, when: comingDay(reason.facts, speech) });
}

/** 2 hours ago; from a day on in days. Less than an hour is said as that. */
function ago(facts: Facts, { t, format }: Speech): string {
  const hours = count(facts, 'hours');
  const days = count(facts, 'days');
  if (hours < 1) return t('when.lately');
  const relative = new Intl.RelativeTimeFormat(format.locale);
  return days > 0 ? relative.format(-days, 'day') : relative.format(-hours, 'hour');
}

/** A second sentence that some reasons have. */
function addition({ code, facts }: ReasonFacts, name: string, { t }: Speech): string {
  if (code === 'reason.check-in-missed')
    return t('reason.check-in-asked', { name: firstName(name), count: count(facts, 'agreed') });
  if (code === 'reason.silent') return t('reason.agreed', { count: count(facts, 'agreed') });
  if (code === 'reason.milestone-wish')
    return t('reason.wish', { name: firstName(name), wish: text(facts, 'wish') });
  if (code.startsWith('reason.call-') && text(facts, 'why') !== '')
    return t('reason.about', { why: text(facts, 'why') });
  return '';
}

function main(reason: ReasonFacts, name: string, speech: Speech): string {
  const { code, facts } = reason;
  if (code.startsWith('reason.milestone')) return milestone(facts, speech);
  const day = text(facts, 'day');
  const said = facts.hours === undefined ? '' : ago(facts, speech);
  const values = {
    name: firstName(name),
    ago: said,
    count: count(facts, 'days'),
    // In the reason of the first 90 days `day` is a count, elsewhere a date.
    since: day,
    day: day.includes('-') ? speech.format.dayName(day) : day,
    time: clockWords(text(facts, 'time'), speech.format),
    what: text(facts, 'what'),
    group: text(facts, 'group'),
    by: text(facts, 'by'),
    done: text(facts, 'done'),
  };
  const sentence = speech.t(code, values);
  return sentence === code ? speech.t('reason.other') : sentence;
}

/** Why somebody is on the list, in words from facts. A code without words says that something is due, and no more. */
export function reasonSentence(reason: ReasonFacts, name: string, speech: Speech): string {
  const sentence = withOneStop(main(reason, name, speech));
  const more = addition(reason, name, speech);
  return more === '' ? sentence : `${withStop(sentence)} ${more}`;
}
