import type { z } from 'zod';
import type { FhirElement, FhirExtension } from './fhir-shapes.ts';
import { present } from './present.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Addresses of the extensions that say something about how a form behaves. */
export const extensionUrl = {
  ordinalValue: `${CORE}ordinalValue`,
  itemWeight: `${CORE}itemWeight`,
  hidden: `${CORE}questionnaire-hidden`,
  itemControl: `${CORE}questionnaire-itemControl`,
  displayCategory: `${CORE}questionnaire-displayCategory`,
  orientation: `${CORE}questionnaire-choiceOrientation`,
  optionPrefix: `${CORE}questionnaire-optionPrefix`,
  optionExclusive: `${CORE}questionnaire-optionExclusive`,
  unit: `${CORE}questionnaire-unit`,
  unitOption: `${CORE}questionnaire-unitOption`,
  unitValueSet: `${CORE}questionnaire-unitValueSet`,
  minOccurs: `${CORE}questionnaire-minOccurs`,
  maxOccurs: `${CORE}questionnaire-maxOccurs`,
  constraint: `${CORE}questionnaire-constraint`,
  targetConstraint: `${CORE}targetConstraint`,
  usageMode: `${CORE}questionnaire-usageMode`,
  signatureRequired: `${CORE}questionnaire-signatureRequired`,
  sliderStep: `${CORE}questionnaire-sliderStepValue`,
  externallyDefined: `${CORE}questionnaire-externallydefined`,
  minValue: `${CORE}minValue`,
  maxValue: `${CORE}maxValue`,
  minLength: `${CORE}minLength`,
  decimalPlaces: `${CORE}maxDecimalPlaces`,
  regex: `${CORE}regex`,
  translation: `${CORE}translation`,
  variable: `${CORE}variable`,
  computedText: `${CORE}cqf-expression`,
  calculated: `${SDC}calculatedExpression`,
  initial: `${SDC}initialExpression`,
  initialOlder: `${CORE}questionnaire-initialExpression`,
  enableWhen: `${SDC}enableWhenExpression`,
  answerExpression: `${SDC}answerExpression`,
  candidateExpression: `${SDC}candidateExpression`,
  answerToggle: `${SDC}answerOptionsToggleExpression`,
  launchContext: `${SDC}launchContext`,
  populationContext: `${SDC}itemPopulationContext`,
  subQuestionnaire: `${SDC}subQuestionnaire`,
  openLabel: `${SDC}openLabel`,
  observationLink: `${SDC}observationLinkPeriod`,
  observationExtract: `${SDC}observationExtract`,
  templateExtract: `${SDC}templateExtract`,
  templateExtractBundle: `${SDC}templateExtractBundle`,
} as const;

export interface Extended {
  readonly extension?: readonly FhirExtension[] | undefined;
}

export const extensionsOf = (from: Extended | undefined, ...urls: string[]): readonly FhirExtension[] =>
  (from?.extension ?? []).filter(({ url }) => urls.includes(url));

/** One part of the first of these extensions (`valueString`, `valueCoding` …), if it has the wanted shape. */
export function extensionValue<T>(
  from: Extended | undefined,
  urls: string | readonly string[],
  shape: z.ZodType<T>,
  ...parts: string[]
): T | undefined {
  const [first] = extensionsOf(from, ...[urls].flat());
  return first === undefined ? undefined : partOf(first, shape, ...parts);
}

/** The first of these parts of an extension that has the wanted shape. */
export function partOf<T>(from: FhirExtension, shape: z.ZodType<T>, ...parts: string[]): T | undefined {
  return parts.map((part) => shape.safeParse(from[part]).data).find((value) => value !== undefined);
}

/** A FHIR element that says the same in other languages; nothing when there are none. */
export function translationElement(
  translations: Readonly<Record<string, string>> | undefined,
): FhirElement | undefined {
  const said = Object.entries(translations ?? {});
  if (said.length === 0) return undefined;
  const extension = said.map(([lang, content]) => ({
    url: extensionUrl.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  }));
  return { extension };
}

/** `extension: […]`, or nothing where there is none. */
export function extendedBy(extensions: readonly (FhirExtension | undefined)[]): {
  extension?: FhirExtension[];
} {
  const extension = extensions.filter((one) => one !== undefined);
  return present({ extension: extension.length === 0 ? undefined : extension });
}
