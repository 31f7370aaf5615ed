import type { AnswerPath } from '../../domain/answer.ts';
import type { Item, Phrase } from '../../domain/form.ts';
import { isQuestion } from '../../domain/form.ts';
import type { Place } from '../../domain/places.ts';
import { multiplies } from '../../domain/places.ts';

/** One question as a phone shows it, with what leads up to it. */
export interface Screen {
  /** Of the question, or of the group that may be repeated once more. */
  readonly path: AnswerPath;
  readonly kind: 'question' | 'more';
  readonly place: Place;
  /** Titles of the groups around it, outermost first. */
  readonly headings: readonly Phrase[];
  /** What is only told, and what is only shown, since the question before. */
  readonly before: readonly Place[];
  /** Which repetition of its group it stands in, from 0, where the group has several. */
  readonly repetition?: number;
}

interface Walk {
  readonly screens: Screen[];
  pending: Place[];
  readonly silent: boolean;
}

/** Worked out from other answers, or given: read, not written. */
const isShown = ({ item }: Place): boolean =>
  isQuestion(item) && (item.readOnly || item.expressions?.calculated !== undefined);

const titleOf = ({ text }: Item): readonly Phrase[] => (text === undefined ? [] : [text]);

function walkGroup(place: Place, headings: readonly Phrase[], walk: Walk): void {
  const inside = [...headings, ...titleOf(place.item)];
  for (const [at, places] of place.repetitions.entries()) {
    const from = walk.screens.length;
    for (const child of places) walkPlace(child, inside, walk);
    if (place.repetitions.length > 1) numberFrom(walk.screens, from, at);
  }
  if (!multiplies(place.item)) return;
  walk.screens.push({ path: place.path, kind: 'more', place, headings, before: walk.pending });
  walk.pending = [];
}

function numberFrom(screens: Screen[], from: number, repetition: number): void {
  for (const [at, screen] of screens.entries()) if (at >= from) screens[at] = { repetition, ...screen };
}

function walkPlace(place: Place, headings: readonly Phrase[], walk: Walk): void {
  const { item } = place;
  if (item.kind === 'group') {
    walkGroup(place, headings, walk);
    return;
  }
  if (!isQuestion(item) || isShown(place)) {
    if (!(walk.silent && isShown(place))) walk.pending.push(place);
    for (const child of place.repetitions.flat()) walkPlace(child, headings, walk);
    return;
  }
  walk.screens.push({ path: place.path, kind: 'question', place, headings, before: walk.pending });
  walk.pending = [];
  for (const child of place.repetitions.flat()) walkPlace(child, headings, walk);
}

/**
 * The screens of a form, one question each, and what is left to show after the last. A `silent` form tells nothing it
 * works out: where an answer may need someone, help comes before any number.
 */
export function screensOf(
  places: readonly Place[],
  silent = false,
): { screens: readonly Screen[]; after: readonly Place[] } {
  const walk: Walk = { screens: [], pending: [], silent };
  for (const place of places) walkPlace(place, [], walk);
  return { screens: walk.screens, after: walk.pending };
}

/** How many questions have an answer, of how many that are asked. */
export function progressOf(screens: readonly Screen[]): { done: number; of: number } {
  const questions = screens.filter(({ kind }) => kind === 'question');
  return { done: questions.filter(({ place }) => place.values.length > 0).length, of: questions.length };
}
