import type { Answer } from '../../domain/answer.ts';
import type { Item, ItemKind } from '../../domain/form.ts';

type Written = Extract<Answer, { value: string }>['kind'];

const writtenAs: Partial<Record<ItemKind, Written>> = {
  string: 'string',
  text: 'string',
  'open-choice': 'string',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  url: 'url',
};

/** A number as people write it, with a comma or a point for its decimals; undefined for what is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(/\s/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** What a field's text answers; nothing where it is empty. */
export function answerOf(text: string, { kind }: Pick<Item, 'kind'>): Answer | undefined {
  if (text.trim() === '') return undefined;
  if (kind === 'integer' || kind === 'decimal') {
    const value = readNumber(text);
    // What is no number is kept as it was written, so that it can be told and mended.
    return value === undefined ? { kind: 'string', value: text } : { kind, value };
  }
  const written = writtenAs[kind] ?? 'string';
  if (written === 'dateTime') return { kind: written, value: instantOf(text) };
  if (written === 'time') return { kind: written, value: text.length === 5 ? `${text}:00` : text };
  return { kind: written, value: text };
}

function instantOf(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant on the device's own clock, as its field wants it. */
function localInstant(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return '';
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a field shows of an answer. */
export function textOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (answer.kind === 'dateTime') return localInstant(answer.value);
  if (answer.kind === 'time') return answer.value.slice(0, 5);
  return typeof answer.value === 'object' ? '' : String(answer.value);
}
