import { wordsOf } from '../../../../lib/similarity/fold.ts';

const english = 'january february march april may june july august september october november december'.split(
  ' ',
);
const spanish =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const others: Readonly<Record<string, number>> = { setiembre: 9, set: 9, sept: 9 };

const weekdays =
  /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$|^(lun(es)?|mar(tes)?|mie(rcoles)?|jue(ves)?|vie(rnes)?|sab(ado)?|dom(ingo)?)$/;
const fillers = new Set('st nd rd th o of the de del el a'.split(' '));

/** 'mar', 'March', 'marzo' → 3; undefined for other words. At least three letters. */
function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  if (others[word]) return others[word];
  for (const names of [english, spanish]) {
    const at = names.findIndex((name) => name.startsWith(word));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

export interface NamedDate {
  readonly month: number;
  /** The numbers beside the month, in order, as written. */
  readonly numbers: readonly string[];
}

/** A date whose month is a word, English or Spanish: `March 3rd, 1984`, `3 de marzo de 1984`, `03-Mar-84`. */
export function readNamedDate(text: string): NamedDate | undefined {
  const numbers: string[] = [];
  const months: string[] = [];
  for (const word of wordsOf(text.replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' '))) {
    if (/^\d+$/.test(word)) numbers.push(word);
    else if (monthOf(word)) months.push(word);
    else if (!(fillers.has(word) || weekdays.test(word))) return undefined;
  }
  // `mar` is Tuesday in Spanish as well: before another month it is the day of the week.
  if (months.length === 2 && months[0] === 'mar') months.shift();
  const month = months.length === 1 ? monthOf(months[0] ?? '') : undefined;
  return month === undefined ? undefined : { month, numbers };
}
