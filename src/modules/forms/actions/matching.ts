import type { Coding } from '../domain/answer.ts';
import type { Form } from '../domain/form.ts';
import { allItems, isQuestion, languagesOf } from '../domain/form.ts';
import type { Instrument, ReadyInstrument } from '../domain/instrument.ts';
import { matchWording } from '../domain/match-wording.ts';
import { faultsBeside } from '../domain/package-faults.ts';
import { shippedInstruments } from '../shipped/index.ts';
import { contentHashOf } from '../store/instruments.ts';
import type { Known } from './catalogue.ts';
import { keyFor } from './packages.ts';

/** A definition that a form may be the wording of; `sure` where the form's own codes say so. */
export interface Candidate {
  instrument: ReadyInstrument;
  sure: boolean;
}

const isSame = (one: Coding, other: Coding): boolean =>
  one.code !== undefined && one.code === other.code && one.system === other.system;

const sharesCode = (some: readonly Coding[], others: readonly Coding[]): boolean =>
  some.some((one) => others.some((other) => isSame(one, other)));

function isNamedByCodes(instrument: Instrument, form: Form): boolean {
  if (sharesCode(form.codes, instrument.codes)) return true;
  const questions = allItems(form);
  const named = instrument.items.filter(({ codes }) =>
    questions.some((item) => sharesCode(item.codes, codes)),
  );
  return named.length * 2 > instrument.items.length;
}

/** Without codes only a form of the same length is worth asking about. */
function hasItsLength({ items }: Instrument, form: Form): boolean {
  const asked = allItems(form).filter((item) => isQuestion(item) && !item.hidden && item.options.length > 0);
  const least = items.filter(({ optional }) => optional !== true).length;
  return least > 0 && least <= asked.length && asked.length <= items.length;
}

/** A definition without the wording it had: which question an item is, is found anew in each form. */
function bare({ form: _, ...instrument }: Instrument): Instrument {
  const items = instrument.items.map(({ linkId: __, ...item }) => item);
  return { ...instrument, items };
}

/** The same package, whatever version and wording it is here in. */
const isAsShipped = (held: Instrument, shipped: Instrument): boolean =>
  contentHashOf(held.scoring) === contentHashOf(shipped.scoring) &&
  contentHashOf(held.mapping) === contentHashOf(shipped.mapping) &&
  contentHashOf(held.reliability) === contentHashOf(shipped.reliability);

/**
 * How forms are scored here: what came along, and in its place what the site said later of the same; and what the site
 * said of others. `known` are those in use, the latest first.
 */
export function definitionsHere(known: readonly Known[]): readonly Instrument[] {
  const scored = known.map(({ instrument }) => instrument).filter(({ items }) => items.length > 0);
  const latest = [...Map.groupBy(scored, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  const shipped = new Map(shippedInstruments.map((one) => [one.key, one]));
  const here = latest.map((one) => {
    const original = shipped.get(one.key);
    return original && isAsShipped(one, original) ? original : one;
  });
  const others = shippedInstruments.filter(({ key }) => !latest.some((one) => one.key === key));
  return [...here, ...others];
}

/** An instrument of the site's own is known again by its questions' names. */
function byLinkIds(instrument: Instrument, form: Form): Candidate | undefined {
  if (keyFor(form) !== instrument.key) return undefined;
  const { items } = instrument;
  if (items.some(({ linkId, optional }) => linkId === undefined && optional !== true)) return undefined;
  if (faultsBeside({ items }, [], form).length > 0) return undefined;
  return { instrument: { ...instrument, form, languages: languagesOf(form) }, sure: true };
}

function candidateOf(definition: Instrument, form: Form): Candidate | undefined {
  const known = byLinkIds(definition, form);
  if (known) return known;
  const instrument = bare(definition);
  const match = matchWording(instrument, form);
  if (!('instrument' in match)) return undefined;
  const sure = isNamedByCodes(instrument, form);
  return sure || hasItsLength(instrument, form) ? { instrument: match.instrument, sure } : undefined;
}

/** The definitions a form fits, those its codes name first; where they name one, no other. */
export function candidatesFor(form: Form, definitions: readonly Instrument[]): readonly Candidate[] {
  const fitting = definitions.flatMap((definition) => candidateOf(definition, form) ?? []);
  const sure = fitting.filter((one) => one.sure);
  return sure.length > 0 ? sure : fitting;
}
