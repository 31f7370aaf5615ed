import type { PathLanguage } from '../../../fhir/path-language.ts';
import type { Answer, AnswerPath, Answers } from './answer.ts';
import { setAnswer, startAnswers } from './answers.ts';
import { sameAnswer } from './compare.ts';
import type { Computed, ExpressionError } from './computed.ts';
import { nothingComputed } from './computed.ts';
import type { Evaluation } from './evaluate-form.ts';
import { evaluateForm } from './evaluate-form.ts';
import type { Filler, Settled } from './expressions.ts';
import type { Form, Item } from './form.ts';
import { allItems } from './form.ts';
import { flatten, placesOf } from './places.ts';
import { toQuestionnaire } from './to-questionnaire.ts';

/** Rounds after which values that still change are called a circle, however many expressions there are. */
const MOST_ROUNDS = 50;

/** The filler of a form with expressions, in a language that is loaded already. */
export function fillerWith(form: Form, language: PathLanguage): Filler {
  // A copy: FHIRPath writes hidden marks into what it looks at.
  const questionnaire = structuredClone(toQuestionnaire(form));
  const count = allItems(form).filter(({ expressions }) => expressions !== undefined).length;
  const rounds = Math.min(MOST_ROUNDS, 2 * count + 3);
  const look = (answers: Answers, computed: Computed): Evaluation =>
    evaluateForm(form, answers, computed, language, questionnaire);
  const settle = (answers: Answers, before: Computed = nothingComputed): Settled =>
    settleWithin(form, { answers, computed: before }, look, rounds);
  return {
    settle,
    open(before) {
      const start = settle(before ?? startAnswers(form));
      return before ? start : fillInitial(form, start, look, settle);
    },
  };
}

type Look = (answers: Answers, computed: Computed) => Evaluation;

/** Initial expressions fill what is empty, one after the other, so that one may lean on those before it. */
function fillInitial(form: Form, start: Settled, look: Look, settle: Filler['settle']): Settled {
  const rounds = flatten(placesOf(form, start.answers)).length;
  let at = start;
  for (let round = 0; round < rounds; round += 1) {
    const { initial } = look(at.answers, at.computed);
    const first = Object.entries(initial).find(
      ([path, values]) => values.length > 0 && at.answers.values[path] === undefined,
    );
    if (!first) break;
    at = settle(setAnswer(at.answers, first[0], first[1]), at.computed);
  }
  return at;
}

/** What still changes in the second half of the rounds never comes to rest: by then every chain has run through. */
function settleWithin(form: Form, start: Settled, look: Look, rounds: number): Settled {
  const restless = new Set<AnswerPath>();
  let at = start;
  for (let round = 0; round < rounds; round += 1) {
    const next = step(form, at, look(at.answers, at.computed));
    const changes = changesIn(at, next);
    if (changes.length === 0) return next;
    if (round >= rounds / 2) for (const path of changes) restless.add(path);
    at = next;
  }
  return tellCircle(form, at, [...restless]);
}

/** Takes over what was calculated, except where a person wrote something else into an item that lets them. */
function step(form: Form, { answers, computed }: Settled, found: Evaluation): Settled {
  const items = new Map(flatten(placesOf(form, answers)).map(({ path, item }) => [path, item]));
  const isByHand = (path: AnswerPath, item: Item | undefined): boolean => {
    const now = answers.values[path];
    if (!item || item.readOnly || now === undefined) return false;
    return !same(now, computed.calculated[path] ?? []);
  };
  const next = Object.entries(found.calculated).reduce(
    (at, [path, values]) => (isByHand(path, items.get(path)) ? at : setAnswer(at, path, values)),
    answers,
  );
  const { enabled, options, calculated, broken, errors } = found;
  return { answers: next, computed: { enabled, options, calculated, broken, errors } };
}

const same = (one: readonly Answer[] = [], other: readonly Answer[] = []): boolean =>
  one.length === other.length &&
  one.every((answer, at) => {
    const beside = other[at];
    return beside !== undefined && sameAnswer(answer, beside);
  });

/** The paths at which two states differ in answers or in what is asked. */
function changesIn(one: Settled, other: Settled): readonly AnswerPath[] {
  const paths = [one, other].flatMap(({ answers, computed }) => [
    ...Object.keys(answers.values),
    ...Object.keys(computed.enabled),
  ]);
  return [...new Set(paths)].filter(
    (path) =>
      !same(one.answers.values[path], other.answers.values[path]) ||
      one.computed.enabled[path] !== other.computed.enabled[path],
  );
}

/** Values that never come to rest are taken out and told: a wrong number is worse than none. */
function tellCircle(form: Form, { answers, computed }: Settled, paths: readonly AnswerPath[]): Settled {
  const items = new Map(flatten(placesOf(form, answers)).map(({ path, item }) => [path, item]));
  const errors = paths.map((path): ExpressionError => {
    const { linkId = path, expressions } = items.get(path) ?? {};
    const expression = expressions?.calculated ?? expressions?.enableWhen ?? '';
    return { path, linkId, code: 'cycle', expression, detail: '' };
  });
  const cleared = paths.filter((path) => items.get(path)?.expressions?.calculated !== undefined);
  const without = cleared.reduce((at, path) => setAnswer(at, path, []), answers);
  return { answers: without, computed: { ...computed, errors: [...computed.errors, ...errors] } };
}
