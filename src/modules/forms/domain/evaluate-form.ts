import type { PathEnvironment, PathFocus, PathLanguage } from '../../../fhir/path-language.ts';
import type { Answer, AnswerPath, Answers } from './answer.ts';
import type { BrokenConstraint, Computed, ExpressionError } from './computed.ts';
import { enabledPaths } from './enabling.ts';
import { namesIn } from './expression-names.ts';
import { toAnswer, toOption } from './expression-values.ts';
import type { Constraint, Expression, Form, Item, Option, Variable } from './form.ts';
import { placesOf } from './places.ts';
import type { TreeNode, TreePlace } from './response-tree.ts';
import { growTree } from './response-tree.ts';

/** What one look at every expression found. */
export interface Evaluation {
  readonly enabled: Record<AnswerPath, boolean>;
  readonly options: Record<AnswerPath, readonly Option[]>;
  readonly calculated: Record<AnswerPath, readonly Answer[]>;
  readonly initial: Record<AnswerPath, readonly Answer[]>;
  readonly broken: BrokenConstraint[];
  readonly errors: ExpressionError[];
}

interface Where {
  readonly path: AnswerPath;
  readonly linkId: string;
  readonly focus: PathFocus;
  readonly environment: PathEnvironment;
}

interface Looking {
  readonly language: PathLanguage;
  readonly found: Evaluation;
}

/** A name that nobody defines counts as nothing; FHIRPath would throw. */
function withUnknown(expression: Expression, environment: PathEnvironment): PathEnvironment {
  const absent = namesIn(expression).filter((name) => !(name in environment));
  return { ...Object.fromEntries(absent.map((name) => [name, []])), ...environment };
}

function tell(
  { found }: Looking,
  where: Where,
  code: ExpressionError['code'],
  expression: string,
  error?: unknown,
) {
  const detail = error instanceof Error ? error.message : '';
  found.errors.push({ path: where.path, linkId: where.linkId, code, expression, detail });
}

function evaluate(looking: Looking, where: Where, expression: Expression): readonly unknown[] | undefined {
  try {
    const environment = withUnknown(expression, where.environment);
    return looking.language.evaluate(where.focus, expression, environment);
  } catch (error) {
    tell(looking, where, 'cannot-evaluate', expression, error);
    return undefined;
  }
}

function valueForUse(looking: Looking, where: Where, expression: Expression): readonly unknown[] {
  try {
    return looking.language.evaluateForUse(
      where.focus,
      expression,
      withUnknown(expression, where.environment),
    );
  } catch (error) {
    tell(looking, where, 'cannot-evaluate', expression, error);
    return [];
  }
}

/** Variables stand on those before them, and hide those of the same name further out. */
function define(looking: Looking, where: Where, variables: readonly Variable[] = []): Where {
  const environment: Record<string, unknown> = { ...where.environment };
  const inside = { ...where, environment };
  for (const { name, expression } of variables) environment[name] = valueForUse(looking, inside, expression);
  return inside;
}

function checkRules(looking: Looking, where: Where, constraints: readonly Constraint[] = []): void {
  for (const { key, severity, human, expression } of constraints) {
    const result = evaluate(looking, where, expression);
    const { path, linkId } = where;
    if (result?.[0] === false) looking.found.broken.push({ path, linkId, key, severity, human });
  }
}

function toAnswers(
  looking: Looking,
  where: Where,
  item: Item,
  expression: Expression,
): readonly Answer[] | undefined {
  const values = evaluate(looking, where, expression);
  if (!values) return undefined;
  const wanted = item.repeats ? values : values.slice(0, 1);
  const answers = wanted.map((value) => toAnswer(item, value));
  const fitting = answers.filter((answer) => answer !== undefined);
  if (fitting.length < answers.length) tell(looking, where, 'wrong-kind', expression);
  return fitting;
}

function lookAtQuestion(looking: Looking, where: Where, item: Item): void {
  const { found } = looking;
  const { enableWhen, options, calculated, initial } = item.expressions ?? {};
  if (enableWhen !== undefined) {
    const result = evaluate(looking, where, enableWhen);
    found.enabled[where.path] = result === undefined || result[0] === true;
  }
  if (options !== undefined) {
    const offered = evaluate(looking, where, options)?.map((value) => toOption(item, value)) ?? [];
    found.options[where.path] = offered.filter((option) => option !== undefined);
  }
  const given = calculated === undefined ? undefined : toAnswers(looking, where, item, calculated);
  if (given) found.calculated[where.path] = given;
  const first = initial === undefined ? undefined : toAnswers(looking, where, item, initial);
  if (first) found.initial[where.path] = first;
}

/** One place: each repetition of a group has variables of its own; what the group itself asks is asked of the first. */
function lookAt(looking: Looking, { place, nodes, inside }: TreePlace, environment: PathEnvironment): void {
  const { item, path } = place;
  const { variables, constraints } = item.expressions ?? {};
  for (const [at, below] of inside.entries()) {
    const node: TreeNode = nodes[at] ?? nodes[0] ?? {};
    const focus = { node, base: 'QuestionnaireResponse.item' };
    const start = { path, linkId: item.linkId, focus, environment: { ...environment, context: node } };
    const where = define(looking, start, variables);
    if (at === 0) lookAtQuestion(looking, where, item);
    if (at < nodes.length) checkRules(looking, where, constraints);
    for (const child of below) lookAt(looking, child, where.environment);
  }
}

/**
 * Looks once at every expression of the form, with these answers. Items that are not asked are looked at as well, so
 * that they can come back; the response that expressions see does not hold them.
 */
export function evaluateForm(
  form: Form,
  answers: Answers,
  computed: Computed,
  language: PathLanguage,
  questionnaire: object,
): Evaluation {
  const found: Evaluation = { enabled: {}, options: {}, calculated: {}, initial: {}, broken: [], errors: [] };
  const looking = { language, found };
  const enabled = enabledPaths(form, answers, computed);
  const { resource, places } = growTree(placesOf(form, answers), enabled);
  const environment = { resource, rootResource: resource, context: resource, questionnaire };
  const focus = { node: resource, base: 'QuestionnaireResponse' };
  const where = define(looking, { path: '', linkId: '', focus, environment }, form.expressions?.variables);
  checkRules(looking, where, form.expressions?.constraints);
  for (const place of places) lookAt(looking, place, where.environment);
  return found;
}
