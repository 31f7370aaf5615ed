import { z } from 'zod';
import type { Answer, Coding } from './answer.ts';
import type { Extended } from './fhir-extensions.ts';
import { extendedBy, extensionsOf, extensionUrl, extensionValue, partOf } from './fhir-extensions.ts';
import type { FhirCoding, FhirElement } from './fhir-shapes.ts';
import { FhirValue } from './fhir-shapes.ts';
import type { Phrase } from './form.ts';
import { present } from './present.ts';

const scoreUrls = [extensionUrl.ordinalValue, extensionUrl.itemWeight];

/** What an option or coding counts. */
export const readScore = (from: Extended | undefined): number | undefined =>
  extensionValue(from, scoreUrls, z.number(), 'valueDecimal', 'valueInteger');

export const scoreExtension = (score: number | undefined) =>
  score === undefined ? undefined : { url: extensionUrl.ordinalValue, valueDecimal: score };

export function readCoding(coding: FhirCoding): Coding {
  const { system, code, display } = coding;
  return present({ system, code, display, score: readScore(coding) });
}

/** Scores travel with the coding, so that an answer counts the same wherever it is read. */
export function writeCoding({ score, ...coding }: Coding): FhirCoding {
  return { ...coding, ...extendedBy([scoreExtension(score)]) };
}

/** Words with the translations beside them. */
export function readPhrase(text: string, beside: FhirElement | undefined): Phrase {
  const translations = extensionsOf(beside, extensionUrl.translation).flatMap((translation) => {
    const part = (name: string) => (translation.extension ?? []).find(({ url }) => url === name);
    const [lang, content] = [part('lang'), part('content')];
    const tag = lang && partOf(lang, z.string(), 'valueCode');
    const said = content && partOf(content, z.string(), 'valueString', 'valueMarkdown');
    return tag !== undefined && said !== undefined ? [[tag, said] as const] : [];
  });
  return translations.length === 0 ? { text } : { text, translations: Object.fromEntries(translations) };
}

/** An answer of value[x]; undefined for a kind that no form here knows (attachment, reference). */
export function readValue(from: FhirValue): Answer | undefined {
  if (from.valueBoolean !== undefined) return { kind: 'boolean', value: from.valueBoolean };
  if (from.valueInteger !== undefined) return { kind: 'integer', value: from.valueInteger };
  if (from.valueDecimal !== undefined) return { kind: 'decimal', value: from.valueDecimal };
  if (from.valueCoding) return { kind: 'coding', value: readCoding(from.valueCoding) };
  if (from.valueQuantity) {
    const { value, comparator, unit, system, code } = from.valueQuantity;
    return { kind: 'quantity', value: present({ value, comparator, unit, system, code }) };
  }
  return readText(from);
}

function readText(from: FhirValue): Answer | undefined {
  if (from.valueDate !== undefined) return { kind: 'date', value: from.valueDate };
  if (from.valueDateTime !== undefined) return { kind: 'dateTime', value: from.valueDateTime };
  if (from.valueTime !== undefined) return { kind: 'time', value: from.valueTime };
  if (from.valueString !== undefined) return { kind: 'string', value: from.valueString };
  const url = from.valueUri ?? from.valueUrl;
  return url === undefined ? undefined : { kind: 'url', value: url };
}

/** The same for a condition's answer[x]. */
export function readConditionValue(from: Readonly<Record<string, unknown>>): Answer | undefined {
  const renamed = Object.entries(from).map(([key, value]) => [key.replace(/^answer/, 'value'), value]);
  const { data } = FhirValue.safeParse(Object.fromEntries(renamed));
  return data && readValue(data);
}

const valueNames = {
  boolean: 'Boolean',
  decimal: 'Decimal',
  integer: 'Integer',
  string: 'String',
  date: 'Date',
  dateTime: 'DateTime',
  time: 'Time',
  url: 'Uri',
  coding: 'Coding',
  quantity: 'Quantity',
} as const satisfies Record<Answer['kind'], string>;

/** A copy: FHIRPath writes hidden marks into what it looks at. */
function contentOf(answer: Answer): unknown {
  if (answer.kind === 'coding') return writeCoding(answer.value);
  return answer.kind === 'quantity' ? { ...answer.value } : answer.value;
}

/** value[x] (or answer[x]) of an answer. */
export function writeValue(
  answer: Answer,
  prefix: 'value' | 'answer' = 'value',
): Readonly<Record<string, unknown>> {
  return { [`${prefix}${valueNames[answer.kind]}`]: contentOf(answer) };
}
