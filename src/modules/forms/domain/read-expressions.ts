import { z } from 'zod';
import type { Extended } from './fhir-extensions.ts';
import { extensionsOf, extensionUrl, extensionValue, partOf } from './fhir-extensions.ts';
import type { FhirExtension } from './fhir-shapes.ts';
import { readPhrase } from './fhir-values.ts';
import type { Constraint, Expressions, Variable } from './form.ts';
import { present } from './present.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';

const FhirExpression = z.looseObject({
  name: z.string().optional(),
  language: z.string().optional(),
  expression: z.string().optional(),
});
type FhirExpression = z.infer<typeof FhirExpression>;

const kinds = [
  extensionUrl.variable,
  extensionUrl.calculated,
  extensionUrl.initial,
  extensionUrl.initialOlder,
  extensionUrl.enableWhen,
  extensionUrl.answerExpression,
  extensionUrl.candidateExpression,
];

const expressionOf = (extension: FhirExtension): FhirExpression | undefined =>
  partOf(extension, FhirExpression, 'valueExpression');

const textOf = (from: Extended, ...urls: string[]): string | undefined =>
  extensionValue(from, urls, FhirExpression, 'valueExpression')?.expression;

/**
 * Variables, and the calculated and initial expressions that carry a name: others may speak of them by it. Of two with
 * one name the later stands.
 */
function readVariables(from: Extended): readonly Variable[] {
  const named = extensionsOf(from, ...kinds).map((extension) => expressionOf(extension) ?? {});
  const byName = new Map(
    named.flatMap(({ name, expression }) => (name && expression ? [[name, expression] as const] : [])),
  );
  return [...byName].map(([name, expression]) => ({ name, expression }));
}

function readConstraint(extension: FhirExtension): readonly Constraint[] {
  const part = (name: string) => (extension.extension ?? []).find(({ url }) => url === name);
  const say = (name: string) => {
    const found = part(name);
    return found && partOf(found, z.string(), 'valueString', 'valueCode', 'valueId', 'valueMarkdown');
  };
  const rule = part('expression');
  const expression =
    say('expression') ?? (rule && partOf(rule, FhirExpression, 'valueExpression')?.expression);
  if (expression === undefined) return [];
  const severity = say('severity') === 'warning' ? 'warning' : 'error';
  return [{ key: say('key') ?? '', expression, severity, human: readPhrase(say('human') ?? '', undefined) }];
}

/** All expressions of an item or of the whole form; undefined when there are none. */
export function readExpressions(from: Extended): Expressions | undefined {
  const variables = readVariables(from);
  const constraints = extensionsOf(from, extensionUrl.constraint, extensionUrl.targetConstraint).flatMap(
    readConstraint,
  );
  const expressions = present({
    initial: textOf(from, extensionUrl.initial, extensionUrl.initialOlder),
    calculated: textOf(from, extensionUrl.calculated),
    enableWhen: textOf(from, extensionUrl.enableWhen),
    options: textOf(from, extensionUrl.answerExpression, extensionUrl.candidateExpression),
    variables: variables.length > 0 ? variables : undefined,
    constraints: constraints.length > 0 ? constraints : undefined,
  });
  return Object.keys(expressions).length === 0 ? undefined : expressions;
}

/** Expressions in another language than FHIRPath: questions to a server, or CQL. */
export function refuseLanguages(from: Extended, linkId: string | null): readonly Refusal[] {
  return extensionsOf(from, ...kinds).flatMap((extension) => {
    const { language = 'text/fhirpath', name, expression } = expressionOf(extension) ?? {};
    if (language === 'text/fhirpath') return [];
    if (language === 'application/x-fhir-query') return [refuse(linkId, 'x-fhir-query', name ?? expression)];
    return [refuse(linkId, 'expression-language', language)];
  });
}

const LaunchName = z.union([z.string(), z.looseObject({ code: z.string() }).transform(({ code }) => code)]);

/** The names by which expressions would speak of what another program hands over. */
export function launchNames(from: Extended): readonly string[] {
  return extensionsOf(from, extensionUrl.launchContext).flatMap(({ extension = [] }) => {
    const named = extension.find(({ url }) => url === 'name');
    return (named && partOf(named, LaunchName, 'valueCoding', 'valueId', 'valueCode')) ?? [];
  });
}
