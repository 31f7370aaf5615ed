import type { Language, Words } from '../../../web/words.ts';
import type { Finding, Said } from '../schema/file.ts';
import type { ImportView, RowView } from '../schema/import.ts';

type Params = Said['params'];

/** The room's words of the reading of spreadsheets; undefined where it has none for a code. */
function find(t: Words, path: string, params: Params): string | undefined {
  const key = `reading.${path}`;
  const found = t(key, params);
  return found === key ? undefined : found;
}

export interface Saying {
  t: Words;
  language: Language;
  view: Pick<ImportView, 'record' | 'plan'>;
  /** A cell of the file as its reader knows it. */
  cell: (text: string) => string;
}

export const fieldName = ({ t, view }: Pick<Saying, 't' | 'view'>, field: string): string =>
  find(t, `field.${view.record}.${field}`, {}) ?? field;

function filled(saying: Saying, params: Params): Params {
  const { field, given } = params;
  return {
    ...params,
    ...(typeof field === 'string' ? { field: fieldName(saying, field) } : {}),
    ...(typeof given === 'string' ? { given: saying.cell(given) } : {}),
  };
}

/** Why rows are set aside: the mapping's own sentence, or ours. */
export function reasonOf(saying: Saying, code: string, params: Params = {}): string {
  const { t, view, language } = saying;
  const unnamed = params.given === undefined ? find(t, `aside.${code}`, {}) : undefined;
  const own = view.plan.reasons[code]?.[language];
  return own ?? (unnamed && `${unnamed}.`) ?? find(t, `row.${code}`, filled(saying, params)) ?? code;
}

/** Why a row becomes what it becomes; empty where that speaks for itself. */
export function whyOf(saying: Saying, row: RowView): string {
  const { t } = saying;
  if (row.reason === undefined) return '';
  if (row.outcome !== 'set-aside') return find(t, `match.${row.reason}`, {}) ?? row.reason;
  const { why: code, given } = row.params;
  const why = code === undefined || given === undefined ? undefined : valueSentence(saying, row);
  return [reasonOf(saying, row.reason, row.params), why].filter(Boolean).join(' ');
}

const valueSentence = (saying: Saying, { params }: RowView): string | undefined =>
  find(saying.t, `value.${params.why}`, filled(saying, params));

/** A cell that was left empty or read with a doubt: 'phone: …'. */
export function warningOf(saying: Saying, { code, params, field }: RowView['warnings'][number]): string {
  const told = { ...filled(saying, params), field: field ? fieldName(saying, field) : '' };
  const groups = ['value', 'doubt', 'lack', 'row'];
  const found = groups.map((group) => find(saying.t, `${group}.${code}`, told)).find((text) => text);
  return field ? `${told.field}: ${found ?? code}` : (found ?? code);
}

const quotes = { en: ['“', '”'], es: ['«', '»'] } as const;

export function quoted(text: string, language: Language): string {
  const [open, close] = quotes[language];
  return `${open}${text}${close}`;
}

/** The values of a finding, quoted: “Sam”, “Rosa” and 3 more; where nobody is called so, “Sam”, “Rosa” or 3 more. */
function valuesOf({ t, language, list, either, cell }: Listing, { code, values, more }: Finding): string {
  const shown = values.map((value) => quoted(cell(value), language));
  const all = more > 0 ? [...shown, t('looked.more', { count: more })] : shown;
  return isOneOfThem.test(code) ? either(all) : list(all);
}

/** What is said of each value by itself: *nobody here is called this or that*. */
const isOneOfThem = /^coach-/;

/** What is told by the name it is about needs no field before it. */
const speaksForItself = /^(?:coach|program|start|place)-/;

export interface Listing extends Saying {
  list: (items: readonly string[]) => string;
  either: (items: readonly string[]) => string;
}

/** Cells of one field that were left empty or read with a doubt, with their values. */
export function findingOf(saying: Listing, finding: Finding): string {
  const { code, field } = finding;
  const told = withValues(saying, `finding.${code}`, finding) ?? code;
  return field === undefined || speaksForItself.test(code) ? told : `${fieldName(saying, field)}: ${told}`;
}

function withValues(saying: Listing, path: string, finding: Finding): string | undefined {
  const values = valuesOf(saying, finding);
  const sentence = find(saying.t, path, { values });
  if (sentence === undefined || values === '' || sentence.includes(values)) return sentence;
  return `${sentence}: ${values}`;
}

/** Why some rows are set aside, with the values that are the reason while they are known. */
export function asideOf(saying: Listing, code: string, findings: readonly Finding[]): string {
  const finding = findings.find((one) => one.code === code);
  return (finding && withValues(saying, `aside.${code}`, finding)) ?? reasonOf(saying, code);
}

/** What a look or the file itself wants to be known. */
export function noticeOf(t: Words, { code, params }: Said, group: 'notice' | 'plan' | 'mapping'): string {
  const order = typeof params.order === 'string' ? find(t, `order.${params.order}`, {}) : undefined;
  return find(t, `${group}.${code}`, order ? { ...params, order } : params) ?? code;
}
