import type { Format, Words } from '../../../web/words.ts';
import type { Reach, ReachWindow } from '../domain/reach.ts';

// 5 January 2026 is a Monday.
const dayOf = (weekday: number): Date => new Date(Date.UTC(2026, 0, 4 + weekday));

/** Monday, as the reader's language says it; 1 is Monday. */
export function weekdayName(weekday: number, locale: string, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(dayOf(weekday));
}

/** '14:30' as the reader's place writes it. */
export function clockTime(time: string, locale: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = new Date(Date.UTC(2026, 0, 5, hour, minute));
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

/** Runs of three and more days in a row are told by their ends. */
export function daysWords(days: readonly number[], { t, format }: { t: Words; format: Format }): string {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 7) return t('reach.everyDay');
  const name = (day: number): string => weekdayName(day, format.locale);
  if (first !== undefined && last !== undefined && sorted.length > 2 && last - first === sorted.length - 1)
    return t('reach.dayRange', { from: name(first), to: name(last) });
  return format.list(sorted.map(name));
}

export function windowWords(window: ReachWindow, speech: { t: Words; format: Format }): string {
  const { locale } = speech.format;
  return speech.t('reach.window', {
    days: daysWords(window.days, speech),
    from: clockTime(window.from, locale),
    until: clockTime(window.until, locale),
  });
}

/** Whether a message may be left, where somebody said so, or that nobody has asked. */
function messageWords({ noMessages }: Reach, t: Words): string[] {
  if (noMessages === null) return [t('reach.messagesUnasked')];
  return noMessages ? [t('reach.noMessages')] : [];
}

/** How somebody may be reached, in sentences: the way first, then what they do not want, then when. */
export function reachSentences(reach: Reach, speech: { t: Words; format: Format }): string[] {
  const { t, format } = speech;
  const [first, ...others] = reach.ways;
  if (first === undefined) return [t('reach.unasked'), ...(reach.noMessages ? [t('reach.noMessages')] : [])];
  const also = format.list(others.map((way) => t(`reach.way.${way}`)));
  return [
    t(`reach.first.${first}`),
    ...(others.length > 0 ? [t('reach.also', { ways: also })] : []),
    ...messageWords(reach, t),
    ...(reach.times.length > 0
      ? []
      : [t(reach.shifts.length > 0 ? 'reach.anyTimeButWork' : 'reach.anyTime')]),
  ];
}

/** What a note says besides these sentences: a note often begins with the way somebody prefers, which is told already. */
export function besides(note: string | undefined, told: readonly string[]): string {
  const sentences = (note ?? '').split(/(?<=[.!?])\s+/);
  return sentences.filter((sentence) => !told.includes(sentence)).join(' ');
}
