/** What of a file cannot be used here. Each has a sentence in the words of this room, under `refused`. */
export const refusedFeatures = [
  'not-json',
  'not-a-questionnaire',
  'several-questionnaires',
  'stu3',
  'malformed',
  'empty',
  'no-link-id',
  'unknown-type',
  'attachment',
  'reference',
  'external-value-set',
  'rule-value-set',
  'missing-value-set',
  'external-list',
  'no-options',
  'sub-questionnaire',
  'launch-context',
  'x-fhir-query',
  'expression-language',
  'population-context',
  'option-toggle',
  'computed-text',
  'signature',
  'unknown-modifier',
  'unknown-question',
  'ambiguous-question',
  'unreadable-value',
] as const;

/** What of a package of an instrument cannot be used. */
export const packageFaults = [
  'several-packages',
  'package-malformed',
  'package-no-form',
  'package-no-question',
  'package-unknown-item',
  'package-unknown-scale',
  'package-twice',
  'package-range',
  'package-reversed',
  'package-bands',
  'package-missing',
  'package-mapping',
  'package-language',
  'package-safety',
  'package-definition',
] as const;

export type RefusedFeature = (typeof refusedFeatures)[number] | (typeof packageFaults)[number];

/** Why a file is not imported, and at which item. */
export interface Refusal {
  /** Null for what concerns the whole file. */
  readonly linkId: string | null;
  readonly feature: RefusedFeature;
  /** Key of the sentence to show, completed with `linkId` and `detail`. */
  readonly sentence: `refused.${RefusedFeature}`;
  /** What the file says there: an address, a type, a name. */
  readonly detail?: string;
}

export function refuse(linkId: string | null, feature: RefusedFeature, detail?: string): Refusal {
  const sentence = `refused.${feature}` as const;
  return { linkId, feature, sentence, ...(detail === undefined ? {} : { detail }) };
}

/** What was understood otherwise than written, though the form works. */
export const noticedFeatures = [
  'renamed-link-id',
  'condition-by-kind',
  'unknown-variable',
  'not-prefilled',
  'not-extracted',
  'launch-context-unused',
] as const;

export type NoticedFeature = (typeof noticedFeatures)[number];

export interface Notice {
  readonly linkId: string | null;
  readonly feature: NoticedFeature;
  readonly sentence: `noticed.${NoticedFeature}`;
  readonly detail?: string;
}

export function notice(linkId: string | null, feature: NoticedFeature, detail?: string): Notice {
  const sentence = `noticed.${feature}` as const;
  return { linkId, feature, sentence, ...(detail === undefined ? {} : { detail }) };
}
