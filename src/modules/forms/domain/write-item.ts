import type { Extended } from './fhir-extensions.ts';
import { extendedBy, extensionUrl, translationElement } from './fhir-extensions.ts';
import type { FhirElement, FhirExtension } from './fhir-shapes.ts';
import { scoreExtension, writeCoding, writeValue } from './fhir-values.ts';
import type { Constraint, Expressions, Item, Limits, Option, Phrase } from './form.ts';
import { isQuestion } from './form.ts';
import { writeControl } from './item-controls.ts';
import { present } from './present.ts';

type Fhir = Readonly<Record<string, unknown>>;
type MaybeExtension = FhirExtension | undefined;

/** `text` and, beside it, `_text` with its translations. */
export function writePhrase(name: string, phrase: Phrase | undefined): Fhir {
  if (!phrase) return {};
  return present({ [name]: phrase.text, [`_${name}`]: translationElement(phrase.translations) });
}

const expression = (url: string, text: string | undefined, name?: string): MaybeExtension =>
  text === undefined
    ? undefined
    : { url, valueExpression: { ...present({ name }), language: 'text/fhirpath', expression: text } };

const constraint = ({ key, severity, expression: rule, human }: Constraint): FhirExtension => ({
  url: extensionUrl.targetConstraint,
  extension: [
    { url: 'key', valueId: key },
    { url: 'severity', valueCode: severity },
    { url: 'expression', valueExpression: { language: 'text/fhirpath', expression: rule } },
    { url: 'human', valueString: human.text },
  ],
});

export function writeExpressions(expressions: Expressions = {}): readonly MaybeExtension[] {
  const { variables = [], constraints = [], initial, calculated, enableWhen, options } = expressions;
  return [
    ...variables.map((variable) => expression(extensionUrl.variable, variable.expression, variable.name)),
    expression(extensionUrl.initial, initial),
    expression(extensionUrl.calculated, calculated),
    expression(extensionUrl.enableWhen, enableWhen),
    expression(extensionUrl.answerExpression, options),
    ...constraints.map(constraint),
  ];
}

const valued = (url: string, name: string, value: unknown): MaybeExtension =>
  value === undefined ? undefined : { url, [name]: value };

const writeLimits = (limits: Limits): readonly MaybeExtension[] => [
  limits.min && { url: extensionUrl.minValue, ...writeValue(limits.min) },
  limits.max && { url: extensionUrl.maxValue, ...writeValue(limits.max) },
  valued(extensionUrl.minLength, 'valueInteger', limits.minLength),
  valued(extensionUrl.decimalPlaces, 'valueInteger', limits.decimalPlaces),
  valued(extensionUrl.sliderStep, 'valueInteger', limits.step),
  valued(extensionUrl.minOccurs, 'valueInteger', limits.minOccurs),
  valued(extensionUrl.maxOccurs, 'valueInteger', limits.maxOccurs),
  valued(extensionUrl.regex, 'valueString', limits.pattern),
];

/** One unit of a number is its unit; the units of a quantity are offered. */
const writeUnits = ({ kind, units }: Item): readonly FhirExtension[] =>
  units.map((unit) => ({
    url: kind === 'quantity' ? extensionUrl.unitOption : extensionUrl.unit,
    valueCoding: writeCoding(unit),
  }));

const writeExtensions = (item: Item): { extension?: FhirExtension[] } =>
  extendedBy([
    valued(extensionUrl.hidden, 'valueBoolean', item.hidden || undefined),
    writeControl(item.control),
    valued(extensionUrl.orientation, 'valueCode', item.orientation),
    valued(extensionUrl.openLabel, 'valueString', item.openLabel?.text),
    ...writeLimits(item.limits),
    ...writeUnits(item),
    ...writeExpressions(item.expressions),
  ]);

function writeOption({ value, label, prefix, score, initial, exclusive }: Option): Fhir {
  const beside: FhirElement | undefined = translationElement(label?.translations);
  const coding =
    value.kind === 'coding' && beside ? { ...writeCoding(value.value), _display: beside } : undefined;
  return {
    ...extendedBy([
      valued(extensionUrl.optionPrefix, 'valueString', prefix?.text),
      valued(extensionUrl.optionExclusive, 'valueBoolean', exclusive),
      scoreExtension(score),
    ]),
    ...(coding ? { valueCoding: coding } : writeValue(value)),
    ...present({
      _valueString: value.kind === 'string' ? beside : undefined,
      initialSelected: initial,
    }),
  };
}

function writeConditions({ enableWhen }: Item): Fhir {
  if (!enableWhen) return {};
  return {
    enableWhen: enableWhen.conditions.map(({ question, operator, answer }) => ({
      question,
      operator,
      ...writeValue(answer, 'answer'),
    })),
    enableBehavior: enableWhen.behavior,
  };
}

function writeHelp({ linkId, help }: Item): readonly Fhir[] {
  if (!help) return [];
  const control: Extended = extendedBy([writeControl('help')]);
  return [{ linkId: `${linkId}-help`, type: 'display', ...control, ...writePhrase('text', help) }];
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** An item of a FHIR R4 Questionnaire. */
export function writeItem(item: Item): Fhir {
  const inside = [...writeHelp(item), ...item.items.map(writeItem)];
  return {
    linkId: item.linkId,
    type: item.kind,
    ...writeExtensions(item),
    ...writePhrase('prefix', item.prefix),
    ...writePhrase('text', item.text),
    ...writeConditions(item),
    ...(isQuestion(item) ? { readOnly: item.readOnly } : {}),
    ...(item.kind === 'display' ? {} : { required: item.required, repeats: item.repeats }),
    ...present({
      code: some(item.codes.map(writeCoding)),
      maxLength: item.limits.maxLength,
      answerOption: some(item.options.map(writeOption)),
      initial: some(item.initial.map((answer) => writeValue(answer))),
      item: some(inside),
    }),
  };
}
