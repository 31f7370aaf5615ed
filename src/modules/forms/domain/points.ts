import type { Answer, Answers } from './answer.ts';
import { pathOf } from './answer.ts';
import { resultOf } from './answers.ts';
import { sameAnswer } from './compare.ts';
import type { Item, Option } from './form.ts';
import { allItems } from './form.ts';
import type { InstrumentItem, ReadyInstrument } from './instrument.ts';

/** What an offered answer counts by itself. */
export const scoreOf = ({ value, score }: Option): number | undefined =>
  score ?? (value.kind === 'coding' ? value.value.score : undefined);

/** What an answer counts: the score of the option chosen, else its place in the list where no option has a score. */
function count(item: Item, { range }: InstrumentItem, answer: Answer): number | null {
  const at = item.options.findIndex(({ value }) => sameAnswer(value, answer));
  const chosen = item.options[at];
  if (chosen) {
    const isScored = item.options.some((option) => scoreOf(option) !== undefined);
    if (isScored) return scoreOf(chosen) ?? null;
    return range === undefined ? null : range.min + at;
  }
  return answer.kind === 'integer' || answer.kind === 'decimal' ? answer.value : null;
}

/** The points of every item of an instrument; null where there is no answer, or one that does not count. */
export function pointsOf(instrument: ReadyInstrument, answers: Answers): ReadonlyMap<string, number | null> {
  const { form, items } = instrument;
  const result = resultOf(form, answers);
  const byLinkId = new Map(allItems(form).map((item) => [item.linkId, item]));
  return new Map(
    items.map((one): [string, number | null] => {
      const item = one.linkId === undefined ? undefined : byLinkId.get(one.linkId);
      const [answer] = item ? (result.values[pathOf(item.linkId)] ?? []) : [];
      return [one.key, item && answer ? count(item, one, answer) : null];
    }),
  );
}
