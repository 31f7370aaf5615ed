import type { Answer, AnswerPath, Answers } from './answer.ts';
import { pathOf } from './answer.ts';
import type { Form, Item } from './form.ts';
import { isQuestion } from './form.ts';

/** An item where it stands: once for every repetition of the groups and answers around it. */
export interface Place {
  readonly item: Item;
  readonly path: AnswerPath;
  /** The numbers of the repetitions it stands in, outermost first. */
  readonly within: readonly number[];
  readonly values: readonly Answer[];
  /** What each repetition of a group, or each answer of a question, holds. At least one, also when unanswered. */
  readonly repetitions: readonly (readonly Place[])[];
}

/** Whether what the item holds is there once for each of its repetitions or answers. */
export const multiplies = (item: Item): boolean => item.repeats && item.items.length > 0;

/** More repetitions than this are not looked at, and told by `validate`: a number alone must not fill the memory. */
export const mostRepetitions = 200;

const noValues: readonly Answer[] = [];

function repetitionsOf(item: Item, path: AnswerPath, answers: Answers): number {
  if (!multiplies(item)) return 1;
  const answered = isQuestion(item) ? answers.values[path]?.length : answers.repetitions[path];
  return Math.max(1, Math.min(Math.floor(answered ?? 1) || 1, mostRepetitions));
}

function placeOf(item: Item, within: readonly number[], answers: Answers): Place {
  const path = pathOf(item.linkId, within);
  const repetitions = Array.from({ length: repetitionsOf(item, path, answers) }, (_, at) => {
    const inside = multiplies(item) ? [...within, at] : within;
    return item.items.map((child) => placeOf(child, inside, answers));
  });
  const values = isQuestion(item) ? answers.values[path] : undefined;
  return { item, path, within, values: values ?? noValues, repetitions };
}

/** The whole form as it stands with these answers, a tree in the form's order. */
export function placesOf(form: Pick<Form, 'items'>, answers: Answers): readonly Place[] {
  return form.items.map((item) => placeOf(item, [], answers));
}

/** The places of one repetition of a group or of one answer, as they are when it is new. */
export function placesInside(item: Item, within: readonly number[], answers: Answers): readonly Place[] {
  return item.items.map((child) => placeOf(child, within, answers));
}

/** Every place of a tree, parents before what they hold. */
export function flatten(places: readonly Place[]): readonly Place[] {
  return places.flatMap((place) => [place, ...flatten(place.repetitions.flat())]);
}

/** The place at a path. */
export function findPlace(form: Form, answers: Answers, path: AnswerPath): Place | undefined {
  return flatten(placesOf(form, answers)).find((place) => place.path === path);
}

/** The answers that a tree holds, its repetitions numbered anew from 0: the way back from `placesOf`. */
export function answersOf(places: readonly Place[]): Answers {
  const values: Record<AnswerPath, readonly Answer[]> = {};
  const repetitions: Record<AnswerPath, number> = {};
  const note = (place: Place, within: readonly number[]): void => {
    const path = pathOf(place.item.linkId, within);
    if (place.values.length > 0) values[path] = place.values;
    if (multiplies(place.item) && !isQuestion(place.item) && place.repetitions.length > 1) {
      repetitions[path] = place.repetitions.length;
    }
    for (const [at, inside] of place.repetitions.entries()) {
      for (const child of inside) note(child, multiplies(place.item) ? [...within, at] : within);
    }
  };
  for (const place of places) note(place, []);
  return { values, repetitions };
}
