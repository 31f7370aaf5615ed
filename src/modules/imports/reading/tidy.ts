import { wordsOf } from '../../../lib/similarity/fold.ts';

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** A cell as it was meant: invisible characters dropped, odd spaces made ordinary, ends trimmed, accents composed. */
export function tidy(cell: string): string {
  if (cell === '' || plain.test(cell)) return cell;
  return cell
    .replace(invisible, '')
    .replace(/[\t\v\f\p{Zs}]/gu, ' ')
    .replace(/\r\n?/g, '\n')
    .trim()
    .normalize('NFC');
}

/** `tidy` on one line: breaks and repeated blanks become one space, as in names and headers. */
export function tidyLine(cell: string): string {
  return tidy(cell).replace(/\s+/g, ' ');
}

export function isBlank(cell: string): boolean {
  return cell === '' || tidy(cell) === '';
}

/** A column's or choice's name as two people would agree on it: `ParticipantID`, `participant_id` → 'participant id'. */
export function nameKey(name: string): string {
  return wordsOf(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).join(' ');
}

/** Words that people write to say that there is nothing. */
const nothing = new Set(
  'n a|na|none|null|nil|nan|unknown|not known|no data|tbd|ninguno|ninguna|nada|desconocido|desconocida|no aplica|no tiene|sin dato|sin datos|s d'.split(
    '|',
  ),
);

/** Whether a tidied cell says that there is no value: `N/A`, `—`, `ninguno`. */
export function saysNothing(cell: string): boolean {
  if (cell.length > 14) return false;
  return /^[-–—.?*_/]*$/.test(cell) || nothing.has(nameKey(cell));
}
