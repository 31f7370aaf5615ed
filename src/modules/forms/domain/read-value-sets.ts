import { z } from 'zod';
import { FhirElement, FhirExtension } from './fhir-shapes.ts';
import { readPhrase, readScore } from './fhir-values.ts';
import type { Option, Phrase } from './form.ts';
import { knownValueSets } from './known-value-sets.ts';
import { present } from './present.ts';

const Designation = z.looseObject({ language: z.string().optional(), value: z.string() });

const Concept = z.looseObject({
  extension: z.array(FhirExtension).optional(),
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
  _display: FhirElement.optional(),
  abstract: z.boolean().optional(),
  designation: z.array(Designation).optional(),
  get contains() {
    return z.array(Concept).optional();
  },
  get concept() {
    return z.array(Concept).optional();
  },
});
type Concept = z.infer<typeof Concept>;

const Include = z.looseObject({
  system: z.string().optional(),
  concept: z.array(Concept).optional(),
  filter: z.array(z.unknown()).optional(),
  valueSet: z.array(z.string()).optional(),
});
type Include = z.infer<typeof Include>;

const FhirValueSet = z.looseObject({
  resourceType: z.literal('ValueSet'),
  id: z.string().optional(),
  url: z.string().optional(),
  expansion: z
    .looseObject({ total: z.number().optional(), contains: z.array(Concept).optional() })
    .optional(),
  compose: z.looseObject({ include: z.array(Include), exclude: z.array(z.unknown()).optional() }).optional(),
});
type FhirValueSet = z.infer<typeof FhirValueSet>;

const FhirCodeSystem = z.looseObject({
  resourceType: z.literal('CodeSystem'),
  url: z.string(),
  concept: z.array(Concept).optional(),
});
type FhirCodeSystem = z.infer<typeof FhirCodeSystem>;

/** Where the answers of a form's value sets are found: in the form itself, in files brought along, among the known. */
export interface ValueSets {
  /** The offered answers, or undefined when the value set or what it consists of is not at hand. */
  find(address: string): readonly Option[] | undefined;
  /** It is here, but as a rule by which another program would list the answers, or as a part of them. */
  isRuleOnly(address: string): boolean;
}

function labelOf({ display = '', _display, designation = [] }: Concept): Phrase | undefined {
  const beside = readPhrase(display, _display).translations ?? {};
  const named = designation.flatMap(({ language, value }) => (language ? [[language, value] as const] : []));
  const translations = { ...Object.fromEntries(named), ...beside };
  return Object.keys(translations).length === 0 ? undefined : { text: display, translations };
}

function optionOf(concept: Concept, system: string | undefined): Option {
  const { code, display } = concept;
  const value = present({ system: concept.system ?? system, code, display, score: readScore(concept) });
  return { value: { kind: 'coding', value }, ...present({ label: labelOf(concept) }) };
}

const listed = (concepts: readonly Concept[], system?: string): readonly Option[] =>
  concepts.flatMap((concept) => [
    ...(concept.abstract === true || concept.code === undefined ? [] : [optionOf(concept, system)]),
    ...listed([...(concept.contains ?? []), ...(concept.concept ?? [])], concept.system ?? system),
  ]);

function included(include: Include, systems: readonly FhirCodeSystem[]): readonly Option[] | undefined {
  if (include.filter || include.valueSet) return undefined;
  if (include.concept) return listed(include.concept, include.system);
  const system = systems.find(({ url }) => url === include.system);
  return system?.concept && listed(system.concept, system.url);
}

const countOf = (concepts: readonly Concept[]): number =>
  concepts.reduce((count, { contains = [] }) => count + 1 + countOf(contains), 0);

/** The answers as another program listed them; a page of a longer list is no list. */
function expanded({ expansion }: FhirValueSet): readonly Option[] | undefined {
  const { contains, total = 0 } = expansion ?? {};
  return contains && countOf(contains) >= total ? listed(contains) : undefined;
}

function optionsOf(
  valueSet: FhirValueSet,
  systems: readonly FhirCodeSystem[],
): readonly Option[] | undefined {
  const whole = expanded(valueSet);
  if (whole) return whole;
  if (!valueSet.compose || valueSet.compose.exclude) return undefined;
  const parts = valueSet.compose.include.map((include) => included(include, systems));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ resource: z.unknown().optional() })).optional(),
});

/** The resources of a bundle and of bundles inside it; anything else is itself. */
export function unpack(resource: unknown): readonly unknown[] {
  const { data } = Bundle.safeParse(resource);
  return data ? (data.entry ?? []).flatMap((entry) => unpack(entry.resource)) : [resource];
}

const withoutVersion = (address: string): string => address.split('|')[0] ?? address;

/**
 * Looks in the resources that a form contains and in those brought along (value sets, code systems, bundles
 * of them), then the known.
 */
export function valueSetsAmong(contained: readonly unknown[], broughtAlong: readonly unknown[]): ValueSets {
  const sets = (from: readonly unknown[]) => from.flatMap((one) => FhirValueSet.safeParse(one).data ?? []);
  const all = [...contained, ...broughtAlong.flatMap(unpack)];
  const systems = all.flatMap((one) => FhirCodeSystem.safeParse(one).data ?? []);
  const named = (address: string): FhirValueSet | undefined => {
    const inside = address.startsWith('#') && sets(contained).find(({ id }) => id === address.slice(1));
    const plain = withoutVersion(address);
    return inside || sets(all).find(({ url }) => url !== undefined && withoutVersion(url) === plain);
  };
  const find = (address: string): readonly Option[] | undefined => {
    const found = named(address);
    return (found && optionsOf(found, systems)) ?? knownValueSets.get(withoutVersion(address));
  };
  return { find, isRuleOnly: (address) => named(address) !== undefined && find(address) === undefined };
}
