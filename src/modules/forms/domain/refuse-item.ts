import { z } from 'zod';
import type { Extended } from './fhir-extensions.ts';
import { extensionsOf, extensionUrl, extensionValue } from './fhir-extensions.ts';
import type { FhirItem } from './fhir-shapes.ts';
import { readConditionValue, readValue } from './fhir-values.ts';
import { refuseLanguages } from './read-expressions.ts';
import { kindOf } from './read-item.ts';
import type { ValueSets } from './read-value-sets.ts';
import type { Refusal, RefusedFeature } from './refusals.ts';
import { refuse } from './refusals.ts';

/** Extensions that change what a form does in a way that is not done here. */
const refusedExtensions: readonly (readonly [string, RefusedFeature])[] = [
  [extensionUrl.subQuestionnaire, 'sub-questionnaire'],
  [extensionUrl.populationContext, 'population-context'],
  [extensionUrl.answerToggle, 'option-toggle'],
  [extensionUrl.signatureRequired, 'signature'],
];

const has = (from: Extended | undefined, url: string): boolean => extensionsOf(from, url).length > 0;

/** What neither an item nor a whole form may have. FHIR: who does not know a modifier extension must not go on. */
export function refuseAnywhere(
  from: Extended & { readonly modifierExtension?: readonly { readonly url: string }[] | undefined },
  linkId: string | null,
): readonly Refusal[] {
  return [
    ...(from.modifierExtension ?? []).map(({ url }) => refuse(linkId, 'unknown-modifier', url)),
    ...refusedExtensions.flatMap(([url, feature]) => (has(from, url) ? [refuse(linkId, feature)] : [])),
    ...refuseLanguages(from, linkId),
  ];
}

function refuseType(from: FhirItem, linkId: string): readonly Refusal[] {
  if (from.type === 'attachment' || from.type === 'reference') return [refuse(linkId, from.type)];
  return kindOf(from) === undefined ? [refuse(linkId, 'unknown-type', from.type ?? '')] : [];
}

function refuseValueSet(
  linkId: string,
  address: string | undefined,
  valueSets: ValueSets,
): readonly Refusal[] {
  if (address === undefined || valueSets.find(address) !== undefined) return [];
  if (address.startsWith('#')) return [refuse(linkId, 'missing-value-set', address)];
  return [refuse(linkId, valueSets.isRuleOnly(address) ? 'rule-value-set' : 'external-value-set', address)];
}

const listUrl = /questionnaire-externallydefined$|\/dataControl$/;

/** Answers to choose from that only another program can give. A free answer needs no list. */
function refuseOptions(from: FhirItem, linkId: string): readonly Refusal[] {
  const isExternal = (from.extension ?? []).find(({ url }) => listUrl.test(url));
  if (isExternal) {
    const address = z.string().safeParse(isExternal.valueUri ?? isExternal.valueUrl).data;
    return [refuse(linkId, 'external-list', address)];
  }
  const isOffered = (from.answerOption ?? []).length > 0 || from.answerValueSet !== undefined;
  const computes = [extensionUrl.answerExpression, extensionUrl.candidateExpression, extensionUrl.calculated];
  const isComputed = computes.some((url) => has(from, url));
  return from.type === 'choice' && !isOffered && !isComputed ? [refuse(linkId, 'no-options')] : [];
}

function refuseValues(from: FhirItem, linkId: string): readonly Refusal[] {
  const conditions = (from.enableWhen ?? []).filter((one) => readConditionValue(one) === undefined);
  const unread = [...(from.answerOption ?? []), ...(from.initial ?? [])].filter((one) => !readValue(one));
  const isReference = unread.some((one) => 'valueReference' in one);
  const isAttachment = unread.some((one) => 'valueAttachment' in one);
  if (isReference) return [refuse(linkId, 'reference')];
  if (isAttachment) return [refuse(linkId, 'attachment')];
  return conditions.length + unread.length > 0 ? [refuse(linkId, 'unreadable-value')] : [];
}

/** Everything for which an item cannot be used, its own children aside. */
export function refuseItem(from: FhirItem, valueSets: ValueSets): readonly Refusal[] {
  const { linkId } = from;
  if (linkId === undefined || linkId === '') return [refuse(null, 'no-link-id', from.text)];
  const ofType = refuseType(from, linkId);
  if (ofType.length > 0) return ofType;
  const units = extensionValue(from, extensionUrl.unitValueSet, z.string(), 'valueCanonical', 'valueUri');
  const computedText = [from._text, from._prefix].some((beside) => has(beside, extensionUrl.computedText));
  return [
    ...refuseAnywhere(from, linkId),
    ...refuseValueSet(linkId, from.answerValueSet, valueSets),
    ...refuseValueSet(linkId, units, valueSets),
    ...refuseOptions(from, linkId),
    ...refuseValues(from, linkId),
    ...(computedText ? [refuse(linkId, 'computed-text')] : []),
  ];
}
