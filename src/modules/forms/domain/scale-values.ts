import type { Points, Ranged } from './scoring.ts';
import type { CombinedScale, ItemScale, MissingRule, NoScore, ScaleResult, Step } from './scoring-rules.ts';

interface Value {
  readonly value: number | null;
  readonly reason?: NoScore;
  readonly missing: readonly string[];
}

const apply = (value: number, { multiply = 1, add = 0 }: Step): number => value * multiply + add;

/** Binary fractions would show: 14.857142857142858 is 14.857 for a scale of three decimals, and 0.30000000000000004 is 0.3. */
function rounded(value: number, decimals = 10): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

const finish = (value: number, { steps = [], decimals }: Pick<ItemScale, 'steps' | 'decimals'>): number =>
  rounded(steps.reduce(apply, value), decimals);

function isPossible(value: number, { range }: Ranged): boolean {
  return range === undefined || (range.min <= value && value <= range.max);
}

const fromOtherEnd = (value: number, { range }: Ranged): number =>
  range === undefined ? value : range.min + range.max - value;

function mostMissing(missing: MissingRule): number {
  return missing.rule === 'complete' ? 0 : missing.atMost;
}

/** A scale over items: the sum or mean of what is there, missing ones by the scale's own rule. */
export function scoreItems(scale: ItemScale, items: readonly Ranged[], points: Points): Value {
  const ranged = scale.items.map((key) => items.find((item) => item.key === key) ?? { key });
  const answered = ranged.flatMap((item) => {
    const value = points.get(item.key) ?? null;
    return value === null ? [] : [{ item, value }];
  });
  const missing = ranged.map(({ key }) => key).filter((key) => (points.get(key) ?? null) === null);
  if (!answered.every(({ item, value }) => isPossible(value, item))) {
    return { value: null, reason: 'out-of-range', missing };
  }
  if (missing.length > mostMissing(scale.missing) || answered.length === 0) {
    return { value: null, reason: 'incomplete', missing };
  }
  const counted = answered.map(({ item, value }) => {
    const turned = scale.reversed?.includes(item.key) ? fromOtherEnd(value, item) : value;
    return apply(turned, scale.each ?? {});
  });
  return { value: finish(put(scale, counted, missing.length), scale), missing };
}

/** The mean of those answered stands for each missing one; prorated sums are whole numbers. */
function put({ method, missing: rule }: ItemScale, counted: readonly number[], missing: number): number {
  const sum = counted.reduce((total, value) => total + value, 0);
  const mean = sum / counted.length;
  if (method === 'mean') return mean;
  const whole = sum + mean * missing;
  return rule.rule === 'prorate' ? Math.round(whole) : whole;
}

/** A scale over scales that stand before it. */
export function combine(scale: CombinedScale, before: readonly ScaleResult[]): Value {
  const parts = scale.parts.map(({ scale: key, weight }) => ({
    weight,
    result: before.find((one) => one.key === key),
  }));
  const missing = parts.flatMap(({ result }) => result?.missing ?? []);
  const values = parts.flatMap(({ weight, result }) =>
    typeof result?.value === 'number' ? [result.value * weight] : [],
  );
  if (values.length < parts.length) return { value: null, reason: 'incomplete', missing };
  return {
    value: finish(
      values.reduce((total, value) => total + value, 0),
      scale,
    ),
    missing,
  };
}
