import type { Coding } from '../domain/answer.ts';
import type { Form } from '../domain/form.ts';
import { allItems, isQuestion } from '../domain/form.ts';
import type { Instrument, ReadyInstrument } from '../domain/instrument.ts';
import { matchWording } from '../domain/match-wording.ts';
import { shippedInstruments } from '../shipped/index.ts';

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

/** The definitions a form fits, those its codes name first; where they name one, no other. */
export function candidatesFor(form: Form): readonly Candidate[] {
  const fitting = shippedInstruments.flatMap((instrument): Candidate[] => {
    const match = matchWording(instrument, form);
    if (!('instrument' in match)) return [];
    const sure = isNamedByCodes(instrument, form);
    return sure || hasItsLength(instrument, form) ? [{ instrument: match.instrument, sure }] : [];
  });
  const sure = fitting.filter((one) => one.sure);
  return sure.length > 0 ? sure : fitting;
}
