import { z } from 'zod';
import { readsContained, unknownNames } from './expression-names.ts';
import { extensionsOf, extensionUrl } from './fhir-extensions.ts';
import type { FhirItem } from './fhir-shapes.ts';
import { FhirQuestionnaire } from './fhir-shapes.ts';
import { readCoding, readPhrase } from './fhir-values.ts';
import type { Form, FormStatus, Item } from './form.ts';
import { descendants, mendItems } from './mend-items.ts';
import { present } from './present.ts';
import { launchNames, readExpressions } from './read-expressions.ts';
import { isHelp, kindOf, readItem } from './read-item.ts';
import type { ValueSets } from './read-value-sets.ts';
import { valueSetsAmong } from './read-value-sets.ts';
import type { Notice, Refusal } from './refusals.ts';
import { notice, refuse } from './refusals.ts';
import { refuseAnywhere, refuseItem } from './refuse-item.ts';

/** A form, with what was understood otherwise than written; or everything for which the file is refused. */
export type Reading =
  | { readonly form: Form; readonly notices: readonly Notice[] }
  | { readonly refusals: readonly Refusal[] };

export interface ReadingOptions {
  /** ValueSet and CodeSystem resources, or bundles of them, brought along with the file. */
  readonly broughtAlong?: readonly unknown[];
}

/** Reads a FHIR R4 Questionnaire (parsed JSON). Never throws: what cannot be used is a refusal. */
export function readQuestionnaire(json: unknown, { broughtAlong = [] }: ReadingOptions = {}): Reading {
  const wrong = refuseFile(json);
  if (wrong.length > 0) return { refusals: wrong };
  const parsed = FhirQuestionnaire.safeParse(json);
  if (!parsed.success) return { refusals: malformed(json, parsed.error) };
  return readChecked(parsed.data, valueSetsAmong(parsed.data.contained ?? [], broughtAlong));
}

function readChecked(from: FhirQuestionnaire, valueSets: ValueSets): Reading {
  const { items, notices } = mendItems(from.item ?? []);
  const everything = descendants(items);
  const refusals = [
    ...(items.length === 0 ? [refuse(null, 'empty')] : []),
    ...refuseAnywhere(from, null),
    ...everything.flatMap((item) => refuseItem(item, valueSets)),
    ...refuseQuestions(everything, notices),
  ];
  if (refusals.length > 0) return { refusals };
  const form = formOf(from, items, valueSets);
  return judgeNames(form, launchNames(from), [...notices, ...everything.flatMap(overlooked)]);
}

const Typed = z.looseObject({ resourceType: z.string() });
const Stu3Item = z.looseObject({
  linkId: z.string().optional(),
  get item() {
    return z.array(Stu3Item).optional();
  },
});
type Stu3Item = z.infer<typeof Stu3Item>;

/** A file that is something else: another resource, or a Questionnaire as FHIR STU3 wrote it. */
function refuseFile(json: unknown): readonly Refusal[] {
  const typed = Typed.safeParse(json);
  if (!typed.success) return [refuse(null, 'not-a-questionnaire')];
  const { resourceType, item } = typed.data;
  if (resourceType !== 'Questionnaire') return [refuse(null, 'not-a-questionnaire', resourceType)];
  const items = z.array(Stu3Item).safeParse(item).data ?? [];
  return refuseStu3(items).slice(0, 1);
}

/** `option` and `options` became `answerOption` and `answerValueSet`, `hasAnswer` became `exists`. */
function refuseStu3(items: readonly Stu3Item[]): readonly Refusal[] {
  return items.flatMap((item) => {
    const conditions = z.array(z.looseObject({})).safeParse(item.enableWhen).data ?? [];
    const isOlder = 'option' in item || 'options' in item || conditions.some((one) => 'hasAnswer' in one);
    return [...(isOlder ? [refuse(item.linkId ?? null, 'stu3')] : []), ...refuseStu3(item.item ?? [])];
  });
}

/** Where the file has another shape than R4: the item nearest to the place, and the place. */
function malformed(json: unknown, { issues }: z.ZodError): readonly Refusal[] {
  return issues.slice(0, 10).map(({ path, message }) => {
    const linkIds = path.map((_, depth) => linkIdAt(json, path.slice(0, depth)));
    const linkId = linkIds.findLast((one) => one !== undefined) ?? null;
    return refuse(linkId, 'malformed', `${path.join('.')}: ${message}`);
  });
}

function linkIdAt(json: unknown, path: readonly PropertyKey[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    json,
  );
  return Stu3Item.safeParse(found).data?.linkId;
}

/** Conditions on a question that is not there, or that is there twice. */
function refuseQuestions(items: readonly FhirItem[], renamed: readonly Notice[]): readonly Refusal[] {
  const known = new Set(items.map(({ linkId }) => linkId));
  const twice = new Set(
    renamed.filter(({ feature }) => feature === 'renamed-link-id').map(({ linkId }) => linkId),
  );
  return items.flatMap(({ linkId = null, enableWhen = [] }) =>
    enableWhen.flatMap(({ question }) => {
      if (!known.has(question)) return [refuse(linkId, 'unknown-question', question)];
      return twice.has(question) ? [refuse(linkId, 'ambiguous-question', question)] : [];
    }),
  );
}

function itemsOf(items: readonly FhirItem[], valueSets: ValueSets): readonly Item[] {
  return items.flatMap((from) => {
    const { linkId } = from;
    const kind = kindOf(from);
    if (linkId === undefined || kind === undefined) return [];
    const help = (from.item ?? []).find(isHelp);
    const inside = (from.item ?? []).filter((child) => child !== help);
    return [{ ...readItem(from, linkId, kind, valueSets), items: itemsOf(inside, valueSets) }];
  });
}

const statusOf = (text: string | undefined): FormStatus =>
  text === 'draft' || text === 'active' || text === 'retired' ? text : 'unknown';

const phraseOf = (text: string | undefined, beside: FhirQuestionnaire['_title']) =>
  text === undefined ? undefined : readPhrase(text, beside);

function formOf(from: FhirQuestionnaire, items: readonly FhirItem[], valueSets: ValueSets): Form {
  const { url, version, name, date, publisher, language } = from;
  const { variables, constraints } = readExpressions(from) ?? {};
  const hasExpressions = variables !== undefined || constraints !== undefined;
  const form = {
    ...present({ url, version, name, date, publisher, language }),
    ...present({
      title: phraseOf(from.title, from._title),
      description: phraseOf(from.description, from._description),
      copyright: phraseOf(from.copyright, from._copyright),
      expressions: hasExpressions ? present({ variables, constraints }) : undefined,
    }),
    status: statusOf(from.status),
    codes: (from.code ?? []).map(readCoding),
    items: itemsOf(items, valueSets),
  };
  return { ...form, contained: readsContained(form) ? (from.contained ?? []) : [] };
}

const notPrefilled = [extensionUrl.observationLink];
const notExtracted = [
  extensionUrl.observationExtract,
  extensionUrl.templateExtract,
  extensionUrl.templateExtractBundle,
];

/** What only another program would do with an answer before or after; the form itself works without. */
function overlooked(item: FhirItem): readonly Notice[] {
  const linkId = item.linkId ?? null;
  return [
    ...(extensionsOf(item, ...notPrefilled).length > 0 ? [notice(linkId, 'not-prefilled')] : []),
    ...(extensionsOf(item, ...notExtracted).length > 0 ? [notice(linkId, 'not-extracted')] : []),
  ];
}

/** Names that other programs hand over by custom, also where a form does not declare it. */
const customary = ['patient', 'user', 'encounter', 'practitioner', 'location', 'study', 'sourceQueries'];

/** A name that only another program could fill is refused; one that nobody defines is told and counts as nothing. */
function judgeNames(form: Form, launch: readonly string[], notices: readonly Notice[]): Reading {
  const unknown = unknownNames(form);
  const handedOver = new Set([...launch, ...customary]);
  const asked = unknown.filter(({ name }) => handedOver.has(name));
  if (asked.length > 0) {
    return { refusals: asked.map(({ linkId, name }) => refuse(linkId, 'launch-context', name)) };
  }
  return {
    form,
    notices: [
      ...notices,
      ...launch.map((name) => notice(null, 'launch-context-unused', name)),
      ...unknown.map(({ linkId, name }) => notice(linkId, 'unknown-variable', name)),
    ],
  };
}
