import { stringify } from 'csv-stringify/sync';
import type { Permit } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import type { Download } from '../../../kernel/http/route.ts';
import { localeFor } from '../../../lib/languages.ts';
import { namesOf } from '../../people/index.ts';
import type { Listener } from '../domain.ts';
import { tellingText } from '../domain.ts';
import { Plan } from '../schema/file.ts';
import type { RowView } from '../schema/import.ts';
import type { Language } from '../sentences.ts';
import { findSentence, sentenceOf } from '../sentences.ts';
import { findImport } from '../store/imports.ts';
import { listRows } from '../store/rows.ts';
import type { ImportTables } from '../tables.ts';
import { maySeeWho, viewOfRow } from './read.ts';

type Read = Permit<'import.read', ImportTables>;

const rowsAtOnce = 5000;

const head: Record<Language, string[]> = {
  en: ['file', 'row', 'what becomes of it', 'why', 'what it says', 'please look at'],
  es: ['archivo', 'fila', 'qué pasa con ella', 'por qué', 'qué dice', 'conviene revisar'],
};

/** Spreadsheet programs open UTF-8 as such only with a byte order mark. */
const mark = '\ufeff';

/** Cells that begin like a formula get an apostrophe, so that no spreadsheet program runs them. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true },
  );

interface Saying {
  language: Language;
  listener: Listener;
  record: 'participant' | 'contact';
  plan: Plan;
}

const listenerOf = (language: Language): Listener => ({
  locale: localeFor(language, []),
  came: (outcome) => sentenceOf(language, `came.${outcome}`),
});

/** The reason of a row as a sentence. A field named in it is called as people call it. */
function whyOf({ outcome, reason, params, likely }: RowView, saying: Saying): string {
  const { language, plan, record } = saying;
  if (outcome === 'likely')
    return sentenceOf(language, likely?.row ? 'outcome.like-row' : 'outcome.like-person', {
      row: likely?.row ?? '',
      name: likely?.name ?? '',
    });
  if (reason === undefined) return '';
  const group = outcome === 'set-aside' ? 'row' : 'match';
  const told = { ...params, field: fieldOf(params.field, saying) };
  const known = findSentence(language, `${group}.${reason}`, told);
  const given = findSentence(language, `value.${params.why ?? ''}`, told);
  const own = plan.reasons[reason]?.[language];
  return own ?? (record && known ? [known, given].filter(Boolean).join(' ') : reason);
}

const fieldOf = (field: string | number | undefined, { language, record }: Saying): string =>
  field === undefined ? '' : (findSentence(language, `field.${record}.${field}`) ?? String(field));

function warningsOf({ warnings }: RowView, saying: Saying): string {
  const { language } = saying;
  const sentences = warnings.map(({ code, params, field }) => {
    const told = { ...params, field: fieldOf(field, saying) };
    const found = ['value', 'doubt', 'lack', 'row'].map((group) =>
      findSentence(language, `${group}.${code}`, told),
    );
    return `${told.field}: ${found.find((sentence) => sentence !== undefined) ?? code}`;
  });
  return sentences.join(' ');
}

function lineOf(view: RowView, saying: Saying): (string | number)[] {
  const what = sentenceOf(saying.language, `outcome.${view.takenBack ? 'taken-back' : view.outcome}`);
  return [
    view.source,
    view.row,
    what,
    whyOf(view, saying),
    view.says.map((one) => tellingText(one, saying.listener)).join(' · '),
    warningsOf(view, saying),
  ];
}

/** Every row of an import with what becomes of it and why, as a spreadsheet. */
export async function downloadRows(permit: Read, id: string, language: Language): Promise<Download> {
  const found = await findImport(permit, id);
  if (!found) throw notFound();
  const { record } = found;
  const saying: Saying = { language, listener: listenerOf(language), record, plan: Plan.parse(found.plan) };
  const parts = [mark, csv([head[language]])];
  let after: string | undefined;
  do {
    const page = await listRows(permit, id, { limit: rowsAtOnce, after });
    const likely = page.items.flatMap((row) => (row.matchId === undefined ? [] : [row.matchId]));
    const names = maySeeWho(permit) ? await namesOf(permit, [...new Set(likely)]) : {};
    parts.push(csv(page.items.map((row) => lineOf(viewOfRow(row, names), saying))));
    after = page.next;
  } while (after !== undefined);
  return { fileName: 'rows.csv', type: 'text/csv; charset=utf-8', content: parts.join('') };
}
