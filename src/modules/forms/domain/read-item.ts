import { z } from 'zod';
import type { Answer, Coding } from './answer.ts';
import { extensionsOf, extensionUrl, extensionValue, partOf } from './fhir-extensions.ts';
import type { FhirItem, FhirOption } from './fhir-shapes.ts';
import { FhirCoding, FhirValue } from './fhir-shapes.ts';
import { readCoding, readConditionValue, readPhrase, readScore, readValue } from './fhir-values.ts';
import type { Condition, Item, ItemKind, Limits, Option } from './form.ts';
import { itemKinds } from './form.ts';
import { readControl } from './item-controls.ts';
import { present } from './present.ts';
import { readExpressions } from './read-expressions.ts';
import type { ValueSets } from './read-value-sets.ts';

const KindName = z.enum(itemKinds);

export const kindOf = (from: FhirItem): ItemKind | undefined => KindName.safeParse(from.type).data;

const numberAt = (from: FhirItem, url: string): number | undefined =>
  extensionValue(from, url, z.number(), 'valueInteger', 'valueDecimal');

const limitAt = (from: FhirItem, url: string): Answer | undefined => {
  const [first] = extensionsOf(from, url);
  const { data } = FhirValue.safeParse(first ?? {});
  return data && readValue(data);
};

function readLimits(from: FhirItem): Limits {
  return present({
    min: limitAt(from, extensionUrl.minValue),
    max: limitAt(from, extensionUrl.maxValue),
    minLength: numberAt(from, extensionUrl.minLength),
    maxLength: from.maxLength,
    decimalPlaces: numberAt(from, extensionUrl.decimalPlaces),
    step: numberAt(from, extensionUrl.sliderStep),
    minOccurs: numberAt(from, extensionUrl.minOccurs),
    maxOccurs: numberAt(from, extensionUrl.maxOccurs),
    pattern: extensionValue(from, extensionUrl.regex, z.string(), 'valueString'),
  });
}

/** Words of an offered answer in other languages stand beside its display or its text. */
function labelOf(from: FhirOption): Option['label'] {
  const { valueCoding, valueString, _valueString } = from;
  const phrase = valueCoding
    ? readPhrase(valueCoding.display ?? '', valueCoding._display)
    : readPhrase(valueString ?? '', _valueString);
  return phrase.translations ? phrase : undefined;
}

function readOption(from: FhirOption): Option | undefined {
  const value = readValue(from);
  if (!value) return undefined;
  const score = readScore(from) ?? readScore(from._valueString);
  const prefix = extensionValue(from, extensionUrl.optionPrefix, z.string(), 'valueString');
  const inCoding =
    extensionValue(from.valueCoding, extensionUrl.optionPrefix, z.string(), 'valueString') ?? prefix;
  const isCoding = value.kind === 'coding';
  const counted = isCoding && score !== undefined ? { ...value, value: { ...value.value, score } } : value;
  return {
    value: counted,
    ...present({
      label: labelOf(from),
      prefix: inCoding === undefined ? undefined : { text: inCoding },
      score: isCoding ? undefined : score,
      initial: from.initialSelected === true ? true : undefined,
      exclusive: extensionValue(from, extensionUrl.optionExclusive, z.literal(true), 'valueBoolean'),
    }),
  };
}

const readOptions = (from: FhirItem, valueSets: ValueSets): readonly Option[] => [
  ...(from.answerOption ?? []).flatMap((option) => readOption(option) ?? []),
  ...((from.answerValueSet && valueSets.find(from.answerValueSet)) || []),
];

function readUnits(from: FhirItem, valueSets: ValueSets): readonly Coding[] {
  const named = extensionsOf(from, extensionUrl.unit, extensionUrl.unitOption)
    .map((extension) => partOf(extension, FhirCoding, 'valueCoding'))
    .filter((coding) => coding !== undefined);
  const set = extensionValue(from, extensionUrl.unitValueSet, z.string(), 'valueCanonical', 'valueUri');
  const offered = (set && valueSets.find(set)) || [];
  const fromSet = offered.flatMap(({ value }) => (value.kind === 'coding' ? [value.value] : []));
  return [...named.map(readCoding), ...fromSet];
}

function readConditions(from: FhirItem): Item['enableWhen'] {
  const conditions = (from.enableWhen ?? []).flatMap((condition): Condition[] => {
    const answer = readConditionValue(condition);
    return answer ? [{ question: condition.question, operator: condition.operator, answer }] : [];
  });
  return conditions.length === 0 ? undefined : { behavior: from.enableBehavior ?? 'all', conditions };
}

/** Help is a part of the question it stands under, not an item that is asked. */
export const isHelp = (from: FhirItem): boolean =>
  from.type === 'display' &&
  readControl(from) === 'help' &&
  !(from.enableWhen || from.item || extensionsOf(from, extensionUrl.enableWhen).length > 0);

function readHelp(from: FhirItem): Item['help'] {
  const help = (from.item ?? []).find(isHelp);
  return help?.text === undefined ? undefined : readPhrase(help.text, help._text);
}

/** What a form shows only where it is shown and not filled. */
const isForReading = (from: FhirItem): boolean =>
  extensionValue(from, extensionUrl.usageMode, z.string(), 'valueCode')?.startsWith('display') === true;

const orientation = z.enum(['horizontal', 'vertical']);

/** An item without what it holds. Its linkId and kind must be there: what is not is refused before. */
export function readItem(
  from: FhirItem,
  linkId: string,
  kind: ItemKind,
  valueSets: ValueSets,
): Omit<Item, 'items'> {
  const openLabel = extensionValue(from, extensionUrl.openLabel, z.string(), 'valueString');
  const isHidden = extensionValue(from, extensionUrl.hidden, z.boolean(), 'valueBoolean') === true;
  return {
    linkId,
    kind,
    codes: (from.code ?? []).map(readCoding),
    required: kind !== 'display' && from.required === true,
    repeats: kind !== 'display' && from.repeats === true,
    readOnly: kind !== 'group' && kind !== 'display' && from.readOnly === true,
    hidden: isHidden || isForReading(from),
    initial: (from.initial ?? []).flatMap((one) => readValue(one) ?? []),
    options: readOptions(from, valueSets),
    limits: readLimits(from),
    units: readUnits(from, valueSets),
    ...present({
      text: from.text === undefined ? undefined : readPhrase(from.text, from._text),
      prefix: from.prefix === undefined ? undefined : readPhrase(from.prefix, from._prefix),
      help: readHelp(from),
      control: readControl(from),
      orientation: extensionValue(from, extensionUrl.orientation, orientation, 'valueCode'),
      openLabel: openLabel === undefined ? undefined : { text: openLabel },
      enableWhen: readConditions(from),
      expressions: readExpressions(from),
    }),
  };
}
