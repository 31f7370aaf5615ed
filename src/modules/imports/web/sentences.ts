import type { Language, Words } from '../../../web/words.ts';
import type { ImportView, RowView, Said } from '../schema.ts';

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
}

export const fieldName = ({ t, view }: Pick<Saying, 't' | 'view'>, field: string): string =>
  find(t, `field.${view.record}.${field}`, {}) ?? field;

function filled(saying: Saying, params: Params): Params {
  const { field, given = '…' } = params;
  return { ...params, given, ...(typeof field === 'string' ? { field: fieldName(saying, field) } : {}) };
}

/** Why rows are set aside: the mapping's own sentence, or ours. */
export function reasonOf(saying: Saying, code: string, params: Params = {}): string {
  const { t, view, language } = saying;
  return view.plan.reasons[code]?.[language] ?? find(t, `row.${code}`, filled(saying, params)) ?? code;
}

/** Why a row becomes what it becomes; empty where that speaks for itself. */
export function whyOf(saying: Saying, row: RowView): string {
  const { t } = saying;
  if (row.reason === undefined) return '';
  if (row.outcome !== 'set-aside') return find(t, `match.${row.reason}`, {}) ?? row.reason;
  const why = row.params.why === undefined ? undefined : valueSentence(saying, row);
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

/** The same kind of warning, of many rows: the cell is left out of the sentence. */
export function warningKind({ t }: Pick<Saying, 't'>, code: string): string {
  const groups = ['value', 'doubt', 'lack', 'row'];
  return (
    groups.map((group) => find(t, `${group}.${code}`, { given: '…', field: '…' })).find((text) => text) ??
    code
  );
}

/** What a look or the file itself wants to be known. */
export function noticeOf(t: Words, { code, params }: Said, group: 'notice' | 'plan' | 'mapping'): string {
  const order = typeof params.order === 'string' ? find(t, `order.${params.order}`, {}) : undefined;
  return find(t, `${group}.${code}`, order ? { ...params, order } : params) ?? code;
}
