import { z } from 'zod';
import type { Form } from './form.ts';
import { allItems, languagesOf } from './form.ts';
import type { Instrument, ReadyInstrument } from './instrument.ts';
import { isReady } from './instrument.ts';
import { matchWording } from './match-wording.ts';
import { faultsBeside, faultsWithin } from './package-faults.ts';
import type { Packaged } from './package-shape.ts';
import { PackageFile } from './package-shape.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';

/** A package as it was read; or everything for which it is refused. */
export type PackageReading =
  | { readonly instrument: ReadyInstrument }
  | { readonly refusals: readonly Refusal[] };

const Marked = z.looseObject({ package: z.string() });

/** Whether this is meant as a package, whatever else is wrong with it. */
export const isPackage = (json: unknown): boolean => Marked.safeParse(json).success;

/** The wording that lies inside a package. */
export const wordingIn = (json: unknown): unknown => Marked.safeParse(json).data?.questionnaire;

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function malformed({ issues }: z.ZodError): readonly Refusal[] {
  return issues.slice(0, 30).map((issue) => {
    const { path, message } = issue;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
    return refuse(null, 'package-malformed', `${pathOf(path)}: ${unknown || message}`);
  });
}

/** Items say which question they are; where they do not, the question of the same name is meant. */
function linked(said: Packaged, form: Form): Packaged['items'] {
  const questions = new Set(allItems(form).map(({ linkId }) => linkId));
  return said.items.map((item) =>
    item.linkId === undefined && questions.has(item.key) ? { ...item, linkId: item.key } : item,
  );
}

/** Reads a package (parsed JSON) beside its wording. Never throws: what cannot be used is named. */
export function readPackage(json: unknown, form: Form, defined: readonly Instrument[]): PackageReading {
  const parsed = PackageFile.safeParse(json);
  if (!parsed.success) return { refusals: malformed(parsed.error) };
  const { package: _, questionnaire: __, languages, ...said } = parsed.data;
  const instrument = {
    ...said,
    items: linked(said, form),
    form,
    languages: languagesOf(form),
    gates: 'never' as const,
  };
  const definition = defined.find(({ key }) => key === said.key);
  const refusals = [
    ...faultsWithin(said),
    ...faultsBeside(said, languages, form),
    ...(definition ? lostOf(instrument, definition) : []),
  ];
  return refusals.length > 0 ? { refusals } : { instrument };
}

const lost = (what: string): Refusal => refuse(null, 'package-definition', what);

/** What keeps people safe in a form that is known here is not lost by a package of its name. */
function lostOf(said: ReadyInstrument, defined: Instrument): readonly Refusal[] {
  const { scoring, items, roles } = defined;
  const isKept = (rule: (typeof scoring.safety)[number]): boolean =>
    said.scoring.safety.some(({ item, above }) => item === rule.item && above <= rule.above);
  const rangeOf = (of: Instrument, key: string): string =>
    JSON.stringify(of.items.find((item) => item.key === key)?.range ?? null);
  const others = new Set([...items, ...said.items].map(({ key }) => key));
  return [
    ...[...others]
      .filter((key) => rangeOf(said, key) !== rangeOf(defined, key))
      .map((key) => lost(`items.${key}`)),
    ...scoring.safety.filter((rule) => !isKept(rule)).map(({ key }) => lost(`scoring.safety.${key}`)),
    ...said.roles.filter((role) => !roles.includes(role)).map((role) => lost(`roles.${role}`)),
    ...(defined.needsOnCall && !said.needsOnCall ? [lost('needsOnCall')] : []),
    ...(isReady(defined) ? [] : misplaced(said, defined)),
  ];
}

/** Each item is the question that its codes, or its place, say it is. */
function misplaced(said: ReadyInstrument, defined: Instrument): readonly Refusal[] {
  const match = matchWording(defined, said.form);
  if (!('instrument' in match)) return [lost('questionnaire')];
  return match.instrument.items
    .filter(({ key, linkId }) => said.items.find((item) => item.key === key)?.linkId !== linkId)
    .map(({ key }) => lost(`items.${key}.linkId`));
}
