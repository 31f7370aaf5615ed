import type { Expressions, Form, Item } from './form.ts';
import { allItems } from './form.ts';

/** What FHIRPath and Structured Data Capture always know. */
const alwaysThere = new Set(['resource', 'rootResource', 'context', 'questionnaire', 'qitem', 'ucum']);

/** The expressions of an item or form, one by one. */
function expressionsIn(expressions: Expressions | undefined): readonly string[] {
  const { initial, calculated, enableWhen, options, variables = [], constraints = [] } = expressions ?? {};
  const single = [initial, calculated, enableWhen, options].filter((one) => one !== undefined);
  return [...single, ...[...variables, ...constraints].map(({ expression }) => expression)];
}

/** The names after `%` in an expression, outside of its texts. */
export function namesIn(expression: string): readonly string[] {
  const bare = expression.replaceAll(/'(?:\\.|[^'\\])*'/g, "''");
  return [...bare.matchAll(/%(?:`([^`]+)`|([A-Za-z_]\w*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

/** A name that an expression uses and nobody defines there. */
export interface UnknownName {
  readonly linkId: string | null;
  readonly name: string;
}

const definedBy = (expressions: Expressions | undefined): readonly string[] =>
  (expressions?.variables ?? []).map(({ name }) => name);

function unknownWithin(items: readonly Item[], known: ReadonlySet<string>): readonly UnknownName[] {
  return items.flatMap((item) => {
    const here = new Set([...known, ...definedBy(item.expressions)]);
    return [...unknownIn(item.linkId, item.expressions, here), ...unknownWithin(item.items, here)];
  });
}

function unknownIn(
  linkId: string | null,
  expressions: Expressions | undefined,
  known: ReadonlySet<string>,
): readonly UnknownName[] {
  const used = new Set(expressionsIn(expressions).flatMap(namesIn));
  return [...used].filter((name) => !known.has(name)).map((name) => ({ linkId, name }));
}

/** Every name that is used where it is not known. */
export function unknownNames(form: Pick<Form, 'items' | 'expressions'>): readonly UnknownName[] {
  const known = new Set([...alwaysThere, ...definedBy(form.expressions)]);
  return [...unknownIn(null, form.expressions, known), ...unknownWithin(form.items, known)];
}

/** Whether some expression looks into the resources that the form contains. */
export const readsContained = (form: Pick<Form, 'items' | 'expressions'>): boolean =>
  [form.expressions, ...allItems(form).map(({ expressions }) => expressions)]
    .flatMap(expressionsIn)
    .some((expression) => /\bcontained\b/.test(expression));
