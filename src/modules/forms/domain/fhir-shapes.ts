import { z } from 'zod';

/** The parts of FHIR R4 that forms are read from. Loose: what is not named here is let through unread. */

export const FhirExtension = z.looseObject({
  url: z.string(),
  get extension() {
    return z.array(FhirExtension).optional();
  },
});
export type FhirExtension = z.infer<typeof FhirExtension>;

const extension = z.array(FhirExtension).optional();

/** What stands beside a primitive value under its name with an underscore. */
export const FhirElement = z.looseObject({ extension });
export type FhirElement = z.infer<typeof FhirElement>;

const element = FhirElement.optional();
const text = z.string().optional();

export const FhirCoding = z.looseObject({
  extension,
  system: text,
  code: text,
  display: text,
  _display: element,
});
export type FhirCoding = z.infer<typeof FhirCoding>;

export const FhirQuantity = z.looseObject({
  value: z.number().optional(),
  comparator: z.enum(['<', '<=', '>=', '>']).optional(),
  unit: text,
  system: text,
  code: text,
});

/** The choice of value[x] that a form may use. */
export const FhirValue = z.looseObject({
  valueBoolean: z.boolean().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
  valueString: text,
  valueDate: text,
  valueDateTime: text,
  valueTime: text,
  valueUri: text,
  valueUrl: text,
  valueCoding: FhirCoding.optional(),
  valueQuantity: FhirQuantity.optional(),
});
export type FhirValue = z.infer<typeof FhirValue>;

export const FhirOption = FhirValue.extend({
  extension,
  modifierExtension: extension,
  initialSelected: z.boolean().optional(),
  _valueString: element,
});
export type FhirOption = z.infer<typeof FhirOption>;

const FhirCondition = z.looseObject({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
});

/** Some programs write true and false as text. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')])
  .optional();

export const FhirItem = z.looseObject({
  linkId: text,
  type: text,
  extension,
  modifierExtension: extension,
  code: z.array(FhirCoding).optional(),
  prefix: text,
  _prefix: element,
  text,
  _text: element,
  required: flag,
  repeats: flag,
  readOnly: flag,
  maxLength: z.number().optional(),
  answerValueSet: text,
  answerOption: z.array(FhirOption).optional(),
  initial: z.array(FhirValue).optional(),
  enableWhen: z.array(FhirCondition).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  get item() {
    return z.array(FhirItem).optional();
  },
});
export type FhirItem = z.infer<typeof FhirItem>;

export const FhirQuestionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  extension,
  modifierExtension: extension,
  contained: z.array(z.looseObject({ resourceType: z.string() })).optional(),
  url: text,
  version: text,
  name: text,
  title: text,
  _title: element,
  description: text,
  _description: element,
  status: z.string().optional(),
  date: text,
  publisher: text,
  copyright: text,
  _copyright: element,
  language: text,
  code: z.array(FhirCoding).optional(),
  item: z.array(FhirItem).optional(),
});
export type FhirQuestionnaire = z.infer<typeof FhirQuestionnaire>;
