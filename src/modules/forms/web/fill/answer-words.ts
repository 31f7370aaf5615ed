import type { Format } from '../../../../web/format.ts';
import type { Answer } from '../../domain/answer.ts';
import { sameAnswer } from '../../domain/compare.ts';
import type { Item, Option } from '../../domain/form.ts';
import { say } from '../../domain/form.ts';

export interface Speaking {
  /** The language the form is read in. */
  language: string;
  format: Format;
  yes: string;
  no: string;
}

const isWholeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function dayWords(text: string, format: Format): string {
  if (isWholeDay(text)) return format.date(text);
  return text.includes('T') && !Number.isNaN(Date.parse(text)) ? format.dateTime(text) : text;
}

function plainWords(answer: Answer, speaking: Speaking): string {
  const { format } = speaking;
  switch (answer.kind) {
    case 'boolean':
      return answer.value ? speaking.yes : speaking.no;
    case 'decimal':
    case 'integer':
      return format.number(answer.value);
    case 'date':
    case 'dateTime':
      return dayWords(answer.value, format);
    case 'coding':
      return answer.value.display ?? answer.value.code ?? '';
    case 'quantity': {
      const { value, unit, code, comparator = '' } = answer.value;
      return `${comparator}${value === undefined ? '' : format.number(value)} ${unit ?? code ?? ''}`.trim();
    }
    case 'time':
      return answer.value.slice(0, 5);
    case 'string':
    case 'url':
      return answer.value;
  }
}

/** An offered answer in words: its label in the reader's language, else its value's own. */
export const optionWords = ({ value, label }: Option, speaking: Speaking): string =>
  label ? say(label, speaking.language) : plainWords(value, speaking);

/** An answer in words; of one that was offered, the words it was offered in. */
export function answerWords(answer: Answer, { options }: Pick<Item, 'options'>, speaking: Speaking): string {
  const offered = options.find(({ value }) => sameAnswer(value, answer));
  return offered ? optionWords(offered, speaking) : plainWords(answer, speaking);
}
