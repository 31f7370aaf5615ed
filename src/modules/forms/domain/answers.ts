import type { Answer, AnswerPath, Answers } from './answer.ts';
import { noAnswers, pathOf } from './answer.ts';
import { asOffered, sameAnswer } from './compare.ts';
import type { Computed } from './computed.ts';
import { enabledPaths } from './enabling.ts';
import type { Form, Item } from './form.ts';
import { isQuestion } from './form.ts';
import type { Place } from './places.ts';
import { answersOf, findPlace, flatten, multiplies, placesInside, placesOf } from './places.ts';

const initialOf = (item: Item): readonly Answer[] => {
  if (item.initial.length > 0) return item.initial.map((answer) => asOffered(item.options, answer));
  return item.options.filter(({ initial }) => initial === true).map(({ value }) => value);
};

function fillInitial(places: readonly Place[], answers: Answers): Answers {
  const values = { ...answers.values };
  for (const { item, path } of flatten(places)) {
    const initial = initialOf(item);
    if (initial.length > 0 && values[path] === undefined) values[path] = initial;
  }
  return { ...answers, values };
}

/** The answers a form opens with: its initial values and the options marked as chosen. */
export function startAnswers(form: Form): Answers {
  const minimum = form.items.reduce(repeatAtLeast, noAnswers);
  return fillInitial(placesOf(form, minimum), minimum);
}

/** Outer groups that must repeat open with as many repetitions; inner ones grow when asked. */
function repeatAtLeast(answers: Answers, item: Item): Answers {
  const least = item.limits.minOccurs ?? 1;
  if (isQuestion(item) || !multiplies(item) || least < 2) return answers;
  return { ...answers, repetitions: { ...answers.repetitions, [pathOf(item.linkId)]: least } };
}

/** Puts these answers in the place of whatever was there; none clears it. */
export function setAnswer(answers: Answers, path: AnswerPath, values: readonly Answer[]): Answers {
  const { [path]: _, ...others } = answers.values;
  return { ...answers, values: values.length === 0 ? others : { ...others, [path]: values } };
}

/**
 * The same for a question that asks further questions with each of its answers: what was asked with an answer that
 * stays, stays with it.
 */
export function setAnswerOf(
  form: Form,
  answers: Answers,
  path: AnswerPath,
  values: readonly Answer[],
): Answers {
  const place = findPlace(form, answers, path);
  if (!(place && multiplies(place.item))) return setAnswer(answers, path, values);
  const repetitions = values.map((value) => {
    const before = place.values.findIndex((one) => sameAnswer(one, value));
    return place.repetitions[before] ?? placesInside(place.item, [], noAnswers);
  });
  return putBack(form, answers, { ...place, values, repetitions });
}

/** One more repetition of a group, after the last, with its initial values. Unknown paths change nothing. */
export function addRepetition(form: Form, answers: Answers, path: AnswerPath): Answers {
  const place = findPlace(form, answers, path);
  if (!place || isQuestion(place.item) || !multiplies(place.item)) return answers;
  const at = place.repetitions.length;
  const more = { ...answers, repetitions: { ...answers.repetitions, [path]: at + 1 } };
  return fillInitial(placesInside(place.item, [...place.within, at], more), more);
}

/** Takes one repetition of a group away (the first is 0); those after it move up. The last one is emptied instead. */
export function removeRepetition(form: Form, answers: Answers, path: AnswerPath, at: number): Answers {
  const place = findPlace(form, answers, path);
  if (!place || isQuestion(place.item) || !multiplies(place.item)) return answers;
  return putBack(form, answers, {
    ...place,
    repetitions: place.repetitions.filter((_, index) => index !== at),
  });
}

function putBack(form: Form, answers: Answers, changed: Place): Answers {
  const replace = (place: Place): Place => {
    if (place.path === changed.path) return changed;
    return { ...place, repetitions: place.repetitions.map((inside) => inside.map(replace)) };
  };
  return answersOf(placesOf(form, answers).map(replace));
}

/** What is shown: the enabled items that are not hidden, as a tree; `values` and `repetitions` are what they hold. */
export function visibleItems(form: Form, answers: Answers, computed?: Computed): readonly Place[] {
  const enabled = enabledPaths(form, answers, computed);
  return keep(placesOf(form, answers), ({ path, item }) => enabled.has(path) && !item.hidden);
}

function keep(places: readonly Place[], wanted: (place: Place) => boolean): readonly Place[] {
  return places.filter(wanted).map((place) => ({
    ...place,
    repetitions: place.repetitions.map((inside) => keep(inside, wanted)),
  }));
}

/** The questions a person can answer, in order: for one question a screen. */
export function openQuestions(form: Form, answers: Answers, computed?: Computed): readonly Place[] {
  return flatten(visibleItems(form, answers, computed)).filter(
    ({ item }) => isQuestion(item) && !item.readOnly,
  );
}

/**
 * The first question without an answer, in the form's order and after `after` where given (going round to the start);
 * undefined when every question has one.
 */
export function nextUnanswered(
  form: Form,
  answers: Answers,
  options: {
    readonly after?: AnswerPath;
    readonly requiredOnly?: boolean;
    readonly computed?: Computed;
  } = {},
): Place | undefined {
  const questions = openQuestions(form, answers, options.computed);
  const from = questions.findIndex(({ path }) => path === options.after) + 1;
  return [...questions.slice(from), ...questions.slice(0, from)].find(
    ({ item, values }) => values.length === 0 && (item.required || options.requiredOnly !== true),
  );
}

const isEmpty = ({ values, repetitions }: Place): boolean =>
  values.length === 0 && repetitions.flat().every(isEmpty);

function withoutEmptyRepetitions(place: Place): Place {
  const repetitions = place.repetitions.map((inside) => inside.map(withoutEmptyRepetitions));
  if (isQuestion(place.item) || !multiplies(place.item)) return { ...place, repetitions };
  return { ...place, repetitions: repetitions.filter((inside) => !inside.every(isEmpty)) };
}

/**
 * What was answered: without the answers of items that are not asked, without paths the form does not have, without
 * repetitions that hold nothing. This is what is kept, scored and handed on.
 */
export function resultOf(form: Form, answers: Answers, computed?: Computed): Answers {
  const enabled = enabledPaths(form, answers, computed);
  const asked = keep(placesOf(form, answers), ({ path }) => enabled.has(path));
  return answersOf(asked.map(withoutEmptyRepetitions));
}
