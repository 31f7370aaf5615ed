export type DayPart = 'morning' | 'afternoon' | 'evening';

/** By the clock on the device: morning until noon, evening from six. */
export function dayPart(hour: number): DayPart {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** A time that ends in a stop of its own ('3:18 a.m.') ends the sentence as well. */
export function withOneStop(sentence: string): string {
  return sentence.replaceAll('m..', 'm.');
}

/** The first word of a name, as people are called to their face. */
export function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
