import { nameKey, tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

/** Languages spoken at home in the United States, and sign language, as BCP 47 codes. */
const codes =
  'en es zh yue tl vi ar fr ko ru pt ht hi de pl it ur fa ja gu te bn ta pa so am ti sw yo ig ne my hmn km lo th uk he yi el hy sq sr hr bs ro bg cs hu nl sv no da fi tr kk uz nv haw sm mr ml kn ase quc'.split(
    ' ',
  );

/** Names that differ from those of the standard list. */
const others: Readonly<Record<string, string>> = {
  asl: 'ase',
  'american sign language': 'ase',
  'lengua de senas': 'ase',
  'lenguaje de senas': 'ase',
  'sign language': 'ase',
  mandarin: 'zh',
  creole: 'ht',
  kreyol: 'ht',
  'haitian creole': 'ht',
  criollo: 'ht',
  farsi: 'fa',
  castellano: 'es',
  eng: 'en',
  engl: 'en',
  ing: 'en',
  sp: 'es',
  spa: 'es',
  span: 'es',
  esp: 'es',
  viet: 'vi',
  chin: 'zh',
  tagalo: 'tl',
  tagalog: 'tl',
  hmong: 'hmn',
  kiche: 'quc',
};

const names = new Map<string, string>(Object.entries(others));
for (const language of ['en', 'es']) {
  const named = new Intl.DisplayNames([language], { type: 'language' });
  for (const code of codes) names.set(nameKey(named.of(code) ?? code), names.get(code) ?? code);
}
for (const code of codes) names.set(code, code);

/** Languages as BCP 47 codes in the order written: `English / Spanish`, `inglés y español`, `es`. */
export function readLanguages(cell: string): Value<readonly string[]> {
  const given = tidyLine(cell);
  const parts = given.split(/[,;/|&+\n]|\s(?:and|y|e|o|or)\s/i).map(nameKey);
  const found = new Set<string>();
  for (const part of parts) {
    const code = names.get(part.replace(/\s*\b(?:only|solamente|solo|primary|language|idioma)\b\s*/g, ''));
    if (code) found.add(code);
    else if (part !== '') return unread('unknown-language', given);
  }
  return found.size > 0 ? read([...found]) : unread('unknown-language', given);
}
