import type { Coding } from './answer.ts';
import type { Form, Item } from './form.ts';
import { allItems, isQuestion, languagesOf } from './form.ts';
import type { Instrument, InstrumentItem, ReadyInstrument } from './instrument.ts';
import { scoreOf } from './points.ts';

export type MatchCode =
  | 'another-instrument'
  | 'too-few-items'
  | 'too-many-items'
  | 'wrong-range'
  | 'asked-twice';

/** Why a form is not the wording of an instrument. */
export interface MatchProblem {
  readonly code: MatchCode;
  /** The instrument's item, by its number. */
  readonly item?: string;
  readonly linkId?: string;
  readonly sentence: `match.${MatchCode}`;
}

export type Match = { readonly instrument: ReadyInstrument } | { readonly problems: readonly MatchProblem[] };

const problem = (code: MatchCode, item?: string, linkId?: string): MatchProblem => ({
  code,
  sentence: `match.${code}`,
  ...(item === undefined ? {} : { item }),
  ...(linkId === undefined ? {} : { linkId }),
});

const isSame = (one: Coding, other: Coding): boolean =>
  one.code !== undefined && one.code === other.code && one.system === other.system;

const share = (some: readonly Coding[], others: readonly Coding[]): boolean =>
  some.some((one) => others.some((other) => isSame(one, other)));

/** A form that carries a panel code of the same system, and another one, is another instrument. */
function isAnother({ codes }: Instrument, form: Form): boolean {
  const comparable = form.codes.filter(({ system }) => codes.some((one) => one.system === system));
  return comparable.length > 0 && !share(comparable, codes);
}

/** Questions that a person answers from a list: those an instrument's items can be. */
const askable = (form: Form): readonly Item[] =>
  allItems(form).filter(
    (item) => isQuestion(item) && !item.readOnly && !item.hidden && item.options.length > 0,
  );

/** By code where the form has the item's code, else by where it stands in order. */
function pairUp(
  instrument: Instrument,
  questions: readonly Item[],
): readonly (readonly [InstrumentItem, Item | undefined])[] {
  const byCode = new Map(
    instrument.items.map(({ key, codes }) => [key, questions.find((one) => share(one.codes, codes))]),
  );
  const claimed = new Set([...byCode.values()].filter((one) => one !== undefined));
  return instrument.items.map((item, at) => {
    const standing = questions[at];
    const inOrder = standing && !claimed.has(standing) ? standing : undefined;
    return [item, byCode.get(item.key) ?? inOrder] as const;
  });
}

/** As many counting answers as the item has points, from its least to its most. */
export function hasRange({ range }: InstrumentItem, { options }: Item): boolean {
  if (!range) return true;
  const scores = options.map(scoreOf).filter((score) => score !== undefined);
  if (scores.length === 0) return options.length === range.max - range.min + 1;
  return Math.min(...scores) === range.min && Math.max(...scores) === range.max;
}

function judge([item, question]: readonly [InstrumentItem, Item | undefined]): readonly MatchProblem[] {
  if (!question) return item.optional === true ? [] : [problem('too-few-items', item.key)];
  return hasRange(item, question) ? [] : [problem('wrong-range', item.key, question.linkId)];
}

function judgeTwice(
  pairs: readonly (readonly [InstrumentItem, Item | undefined])[],
): readonly MatchProblem[] {
  const linkIds = pairs.flatMap(([, question]) => question?.linkId ?? []);
  const twice = pairs.filter(([, question]) => linkIds.filter((one) => one === question?.linkId).length > 1);
  return twice.map(([item, question]) => problem('asked-twice', item.key, question?.linkId));
}

/**
 * Joins the wording that a site holds (an imported form) to an instrument's definition, so that the official scoring
 * applies to it. Items are found by their codes, else by their order; each must offer the answers its points need, and
 * the form may ask nothing more from a list: the whole AUDIT is not an AUDIT-C. The site answers for having the right to
 * use the wording.
 */
export function matchWording(instrument: Instrument, form: Form): Match {
  if (isAnother(instrument, form)) return { problems: [problem('another-instrument')] };
  const questions = askable(form);
  const more = questions
    .slice(instrument.items.length)
    .map(({ linkId }) => problem('too-many-items', undefined, linkId));
  const pairs = pairUp(instrument, questions);
  const problems = [...pairs.flatMap(judge), ...judgeTwice(pairs), ...more];
  if (problems.length > 0) return { problems };
  const items = pairs.map(([item, question]) => (question ? { ...item, linkId: question.linkId } : item));
  return { instrument: { ...instrument, form, items, languages: languagesOf(form) } };
}
