import { z } from 'zod';
import type { Answer, AnswerKind } from './answer.ts';
import { asOffered, sameAnswer } from './compare.ts';
import { FhirCoding, FhirQuantity } from './fhir-shapes.ts';
import { readCoding } from './fhir-values.ts';
import type { Item, ItemKind, Option } from './form.ts';
import { present } from './present.ts';

const plainKinds: Readonly<Partial<Record<ItemKind, AnswerKind>>> = {
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  string: 'string',
  text: 'string',
  url: 'url',
  'open-choice': 'string',
};

const Amount = FhirQuantity.extend({ value: z.number() });

function asNumber(item: Item, value: number): Answer | undefined {
  if (item.kind === 'integer') return Number.isInteger(value) ? { kind: 'integer', value } : undefined;
  if (item.kind === 'quantity') {
    const [unit] = item.units;
    const { system, code, display } = unit ?? {};
    return { kind: 'quantity', value: { value, ...present({ unit: display, system, code }) } };
  }
  if (item.kind === 'string' || item.kind === 'text') return { kind: 'string', value: String(value) };
  return item.kind === 'decimal' ? { kind: 'decimal', value } : undefined;
}

/** Text fits whatever is text; a time may come as '@T10:00'. */
function asText(item: Item, text: string): Answer | undefined {
  const kind = plainKinds[item.kind];
  if (kind === undefined || kind === 'boolean') return undefined;
  if (kind === 'time') return { kind, value: text.replace(/^@?T/, '') };
  if (kind === 'date' || kind === 'dateTime') return { kind, value: text.replace(/^@/, '') };
  return kind === 'string' || kind === 'url' ? { kind, value: text } : undefined;
}

const isCoded = (item: Item): boolean => item.kind === 'choice' || item.kind === 'open-choice';

function asObject(item: Item, value: object): Answer | undefined {
  if (item.kind === 'quantity') {
    const amount = Amount.safeParse(value).data;
    if (!amount) return undefined;
    const { unit, system, code } = amount;
    return { kind: 'quantity', value: { value: amount.value, ...present({ unit, system, code }) } };
  }
  const coding = FhirCoding.safeParse(value).data;
  const isCoding = coding !== undefined && (coding.code !== undefined || coding.display !== undefined);
  return isCoded(item) && isCoding ? { kind: 'coding', value: readCoding(coding) } : undefined;
}

/** One value of an expression as an answer of an item; undefined when it is of another kind. */
export function toAnswer(item: Item, value: unknown): Answer | undefined {
  const answer = convert(item, value);
  return answer && asOffered(item.options, answer);
}

function convert(item: Item, value: unknown): Answer | undefined {
  if (typeof value === 'boolean' && item.kind === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return asNumber(item, value) ?? offered(item, { kind: 'integer', value });
  if (typeof value === 'string') return asText(item, value) ?? offered(item, { kind: 'string', value });
  return typeof value === 'object' && value !== null ? asObject(item, value) : undefined;
}

const offered = ({ options }: Item, wanted: Answer): Answer | undefined =>
  options.find(({ value }) => sameAnswer(value, wanted))?.value;

/** A value as an answer to choose: of the item's own kind, or for a choice whatever it is. */
export function toOption(item: Item, value: unknown): Option | undefined {
  if (!isCoded(item)) return wrap(toAnswer(item, value));
  if (typeof value === 'string') return { value: { kind: 'string', value } };
  if (typeof value === 'number' && Number.isInteger(value)) return { value: { kind: 'integer', value } };
  return typeof value === 'object' && value !== null ? wrap(asObject(item, value)) : undefined;
}

const wrap = (value: Answer | undefined): Option | undefined => (value === undefined ? undefined : { value });
