import { nameKey, tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

const yes = new Set('yes y yeah true t 1 x ok si s verdadero v'.split(' '));
const no = new Set('no n false f 0 falso'.split(' '));

/** Yes or no, in English or Spanish, also as a tick or a digit. */
export function readYesNo(cell: string): Value<boolean> {
  const given = tidyLine(cell);
  const word = nameKey(given);
  if (yes.has(word) || /^[✓✔☑]/u.test(given)) return read(true);
  return no.has(word) || /^[✗✘☐☒]/u.test(given) ? read(false) : unread('not-yes-or-no', given);
}

/** A length in whole minutes: `45`, `45 min`, `1:30`, `1 h 15`, `1.5 hours`, `hora y media`. */
export function readMinutes(cell: string): Value<number> {
  const given = tidyLine(cell);
  const minutes = Math.round(minutesIn(given.toLowerCase().replace(',', '.')));
  return minutes >= 0 && minutes <= 1440 ? read(minutes) : unread('not-minutes', given);
}

const hoursAnd =
  /^(?:(\d+(?:\.\d+)?)|una?|an?|)\s*(?:hours?|horas?|hrs?|h)(?![a-z])\.?\s*(?:(?:and|y)\s)?\s*(.+)?$/;

function minutesIn(text: string): number {
  const clock = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const bare = /^(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?|minutos?|['′])?\.?$/.exec(text);
  if (bare) return Number(bare[1]);
  const hours = hoursAnd.exec(text);
  return hours ? Number(hours[1] ?? 1) * 60 + restOfHour(hours[2]) : Number.NaN;
}

function restOfHour(rest: string | undefined): number {
  if (rest === undefined) return 0;
  return /^(?:a half|media)$/.test(rest) ? 30 : minutesIn(rest);
}
