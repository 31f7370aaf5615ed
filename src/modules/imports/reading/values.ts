import type { TargetField } from './target-field.ts';
import { saysNothing, tidy, tidyLine } from './tidy.ts';
import { readMinutes, readYesNo } from './values/answers.ts';
import { readChoice } from './values/choices.ts';
import type { DateColumn } from './values/date-column.ts';
import { readDate, readMoment } from './values/dates.ts';
import { readEmail } from './values/emails.ts';
import { readLanguages } from './values/languages.ts';
import type { PersonName } from './values/names.ts';
import { readName } from './values/names.ts';
import type { CountryCode } from './values/phones.ts';
import { readPhone } from './values/phones.ts';
import { readPronouns } from './values/pronouns.ts';
import type { Value } from './values/value.ts';
import { read, unread } from './values/value.ts';

export type FieldValue = string | number | boolean | readonly string[] | PersonName;

export interface ReadContext {
  /** The day the file is read, 'YYYY-MM-DD'. */
  readonly today: string;
  /** Whose numbers phones without an international prefix are. */
  readonly country: CountryCode;
  /** What the whole column says about its dates (`judgeDates`). */
  readonly dates: DateColumn;
}

type Reader = (cell: string, context: ReadContext, field: TargetField) => Value<FieldValue>;

const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!)$/i;
const longestText = 500;
const longestNote = 20_000;

const readers: Readonly<Record<TargetField['kind'], Reader>> = {
  id: (cell) => read(idText(cell)),
  name: (cell) => readName(cell),
  'given-name': (cell) => namePart(cell),
  'family-name': (cell) => namePart(cell),
  date: (cell, { dates, today }, field) =>
    readDate(cell, { column: dates, today, role: field.dateRole ?? 'any' }),
  moment: (cell, { dates, today }, field) =>
    readMoment(cell, { column: dates, today, role: field.dateRole ?? 'any' }),
  phone: (cell, { country }) => readPhone(cell, country),
  email: (cell) => readEmail(cell),
  'yes-no': (cell) => readYesNo(cell),
  languages: (cell) => readLanguages(cell),
  pronouns: (cell) => readPronouns(cell),
  choice: (cell, _context, field) => readChoice(cell, field.choices ?? []),
  minutes: (cell) => readMinutes(cell),
  text: (cell) => read(tidyLine(cell)),
  note: (cell) => read(tidy(cell)),
};

/** Reads a cell as a field's kind of value; undefined when the cell is blank or says that there is nothing. */
export function readField(
  field: TargetField,
  cell: string,
  context: ReadContext,
): Value<FieldValue> | undefined {
  const text = tidy(cell);
  if (text === '') return undefined;
  if (formulaError.test(text)) return unread('formula-error', text);
  if (text.length > (field.kind === 'note' ? longestNote : longestText)) {
    return unread('text-too-long', `${text.slice(0, 80)}…`);
  }
  const value = readers[field.kind](text, context, field);
  if (value.ok && field.kind === 'choice') return value;
  return meansNothing(field, text) ? undefined : value;
}

/** Nada and Na are names of people; only a dash stands for no name. */
function meansNothing(field: TargetField, text: string): boolean {
  const isName = field.kind === 'name' || field.kind.endsWith('-name');
  return isName ? /^[-–—.?*_/]+$/.test(text) : saysNothing(text);
}

function namePart(cell: string): Value<string> {
  const text = tidyLine(cell);
  return /\p{L}/u.test(text) && !text.includes('@') ? read(text) : unread('not-a-name', text);
}

/** Numbers of a record come as text (`'00123`) or as numbers (`123.0`); zeros in front belong to them. */
function idText(cell: string): string {
  return tidyLine(cell)
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1');
}
