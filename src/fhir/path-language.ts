/** What stands around an expression: `%name` → a value or list. */
export type PathEnvironment = Readonly<Record<string, unknown>>;

/** Where an expression starts: an object, and the FHIR path it lies under (`QuestionnaireResponse.item`). */
export interface PathFocus {
  readonly node: object;
  readonly base: string;
}

/** FHIRPath, evaluated here and now: whatever would ask a server throws instead. */
export interface PathLanguage {
  /** The values of an expression as plain JavaScript. Throws an `Error` that says why it cannot be evaluated. */
  evaluate(focus: PathFocus, expression: string, environment: PathEnvironment): readonly unknown[];
  /** The same, keeping the library's own types, for use as a variable of other expressions. */
  evaluateForUse(focus: PathFocus, expression: string, environment: PathEnvironment): readonly unknown[];
}

const scoreUrl = /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(ordinalValue|itemWeight)$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function scoreIn(element: unknown): unknown {
  if (!(isObject(element) && Array.isArray(element.extension))) return undefined;
  const list: readonly unknown[] = element.extension;
  const score = list.filter(isObject).find(({ url }) => typeof url === 'string' && scoreUrl.test(url));
  return score?.valueDecimal ?? score?.valueInteger;
}

/**
 * The scores of answers or codings. The library's own would look for a missing score on a terminology server; here an
 * answer carries its score or has none.
 */
const weights = (elements: readonly unknown[]): readonly unknown[] =>
  elements.flatMap((element) => {
    const inside = isObject(element)
      ? Object.entries(element).flatMap(([name, part]) => (/^_?value[A-Z]/.test(name) ? [scoreIn(part)] : []))
      : [];
    return [scoreIn(element), ...inside].filter((score) => score !== undefined).slice(0, 1);
  });

const score = { fn: weights, arity: { 0: [] } };

/** Loads FHIRPath with the model of R4. Some hundred kilobytes: only for forms that need it. */
export async function loadPathLanguage(): Promise<PathLanguage> {
  const [{ default: fhirpath }, { default: r4 }] = await Promise.all([
    import('fhirpath'),
    import('fhirpath/fhir-context/r4/index.js'),
  ]);
  const { score: scores, ...rest } = r4;
  const model = scores ? { ...rest, score: scores } : rest;
  const options = {
    async: false,
    preciseMath: true,
    userInvocationTable: { weight: score, ordinal: score },
  } as const;
  const compiler = (resolveInternalTypes: boolean) => {
    const known = new Map<string, (node: object, environment: PathEnvironment) => readonly unknown[]>();
    return ({ node, base }: PathFocus, expression: string, environment: PathEnvironment) => {
      const key = `${base} ${expression}`;
      const compiled =
        known.get(key) ?? fhirpath.compile({ base, expression }, model, { ...options, resolveInternalTypes });
      known.set(key, compiled);
      return compiled(node, environment);
    };
  };
  return { evaluate: compiler(true), evaluateForUse: compiler(false) };
}
