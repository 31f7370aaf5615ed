import { z } from 'zod';
import type { Answers } from './answer.ts';
import { resultOf } from './answers.ts';
import { asOffered } from './compare.ts';
import type { Computed } from './computed.ts';
import { FhirValue } from './fhir-shapes.ts';
import { readValue, writeValue } from './fhir-values.ts';
import type { Form, Item } from './form.ts';
import { isQuestion } from './form.ts';
import type { Place } from './places.ts';
import { answersOf, multiplies, placesOf } from './places.ts';
import { present } from './present.ts';

type Fhir = Readonly<Record<string, unknown>>;

/** What a response says beside its answers. References are FHIR references ('Patient/…'), `authored` an instant. */
export interface ResponseFacts {
  readonly id?: string;
  readonly status?: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  readonly authored?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly source?: string;
}

/** Answers as FHIR R4 QuestionnaireResponse: only of items that are asked (`resultOf`). */
export function toResponse(
  form: Form,
  answers: Answers,
  facts: ResponseFacts = {},
  computed?: Computed,
): Fhir {
  const result = resultOf(form, answers, computed);
  const items = writePlaces(placesOf(form, result)).filter((item) => item.answer ?? item.item);
  const { id, status = 'completed', authored, subject, author, source } = facts;
  const reference = (to: string | undefined) => (to === undefined ? undefined : { reference: to });
  return {
    resourceType: 'QuestionnaireResponse',
    ...present({ id, questionnaire: canonicalOf(form) }),
    status,
    ...present({
      subject: reference(subject),
      authored,
      author: reference(author),
      source: reference(source),
    }),
    ...(items.length > 0 ? { item: items } : {}),
  };
}

const canonicalOf = ({ url, version }: Form): string | undefined =>
  url === undefined || version === undefined ? url : `${url}|${version}`;

/** One item of a response: written for every repetition of a group. */
interface WrittenItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly Fhir[];
  readonly item?: readonly WrittenItem[];
}

const nameOf = ({ linkId, text }: Item) => ({ linkId, ...present({ text: text?.text }) });

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const writePlaces = (places: readonly Place[]): readonly WrittenItem[] =>
  places.flatMap((place) => (isQuestion(place.item) ? writeQuestion(place) : writeGroup(place)));

const writeGroup = ({ item, repetitions }: Place): readonly WrittenItem[] =>
  repetitions.flatMap((inside): WrittenItem[] => {
    const written = writePlaces(inside);
    return written.length > 0 ? [{ ...nameOf(item), item: written }] : [];
  });

/** What is asked with an answer lies inside the answer. Answers of one list share its one set of further questions. */
function writeQuestion({ item, values, repetitions }: Place): readonly WrittenItem[] {
  const count = Math.max(values.length, multiplies(item) ? repetitions.length : 1);
  const answer = Array.from({ length: count }, (_, at): Fhir => {
    const value = values[at];
    const inside = some(writePlaces(repetitions[at] ?? []));
    return { ...(value ? writeValue(value) : {}), ...present({ item: inside }) };
  });
  return answer.some((one) => Object.keys(one).length > 0) ? [{ ...nameOf(item), answer }] : [];
}

const FhirAnswer = FhirValue.extend({
  get item() {
    return z.array(FhirResponseItem).optional();
  },
});

const FhirResponseItem = z.looseObject({
  linkId: z.string(),
  answer: z.array(FhirAnswer).optional(),
  get item() {
    return z.array(FhirResponseItem).optional();
  },
});
type FhirResponseItem = z.infer<typeof FhirResponseItem>;

const FhirResponse = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  item: z.array(FhirResponseItem).optional(),
});

/** Answers read from a response, or what cannot be read: linkIds that the form does not have, or another shape. */
export type ResponseReading =
  | { readonly answers: Answers; readonly unknown: readonly string[] }
  | { readonly problem: 'not-a-response'; readonly detail: string };

/** Reads a FHIR R4 QuestionnaireResponse to this form. Whether the answers are good is for `validate` to say. */
export function readResponse(form: Form, json: unknown): ResponseReading {
  const parsed = FhirResponse.safeParse(json);
  if (!parsed.success) return { problem: 'not-a-response', detail: z.prettifyError(parsed.error) };
  const unknown: string[] = [];
  const places = readPlaces(form.items, parsed.data.item ?? [], unknown);
  return { answers: answersOf(places), unknown };
}

function readPlaces(
  items: readonly Item[],
  written: readonly FhirResponseItem[],
  unknown: string[],
): readonly Place[] {
  const known = new Set(items.map(({ linkId }) => linkId));
  unknown.push(...written.flatMap(({ linkId }) => (known.has(linkId) ? [] : [linkId])));
  return items.map((item) => {
    const same = written.filter(({ linkId }) => linkId === item.linkId);
    return isQuestion(item) ? readQuestion(item, same, unknown) : readGroup(item, same, unknown);
  });
}

const bare = (item: Item) => ({ item, path: item.linkId, within: [] });

function readGroup(item: Item, written: readonly FhirResponseItem[], unknown: string[]): Place {
  const groups = multiplies(item)
    ? written
    : [{ linkId: '', item: written.flatMap((one) => one.item ?? []) }];
  const repetitions = groups.map((one) => readPlaces(item.items, one.item ?? [], unknown));
  return { ...bare(item), values: [], repetitions };
}

function readQuestion(item: Item, written: readonly FhirResponseItem[], unknown: string[]): Place {
  const read = written.flatMap(({ answer = [] }) => answer);
  const values = read.flatMap((one) => {
    const value = readValue(one);
    return value ? [asOffered(item.options, value)] : [];
  });
  const inside = read.map((one) => readPlaces(item.items, one.item ?? [], unknown));
  const loose = written.flatMap((one) => one.item ?? []);
  const repetitions = loose.length > 0 ? [readPlaces(item.items, loose, unknown)] : inside;
  return { ...bare(item), values, repetitions: multiplies(item) ? repetitions : repetitions.slice(0, 1) };
}
