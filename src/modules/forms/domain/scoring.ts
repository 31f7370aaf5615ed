import type { Day } from '../../../lib/dates.ts';
import type { Answers } from './answer.ts';
import { readBands } from './bands.ts';
import type { ReadyInstrument } from './instrument.ts';
import { isInEffect } from './instrument.ts';
import { pointsOf } from './points.ts';
import { combine, scoreItems } from './scale-values.ts';
import type { Scale, ScaleResult, Scored, Scoring, ValidityRule } from './scoring-rules.ts';

/** What an item counts: null when it has no answer that counts. By item key. */
export type Points = ReadonlyMap<string, number | null>;

/** An item's key with the range of its points, for reversing and for finding what cannot be. */
export interface Ranged {
  readonly key: string;
  readonly range?: { readonly min: number; readonly max: number };
}

export interface ScoringOptions {
  /** The day the answers are of: the cut-offs of that day are used. Without it, every cut-off is read. */
  readonly on?: Day;
  /** What is known of the person, where a cut-off depends on it (`{ sex: 'woman' }`). Never guessed. */
  readonly known?: Readonly<Record<string, string>>;
}

/**
 * The scores of a filled form. A form whose answers are not whole gives `value: null` with the reason, never a number
 * that looks like one. Safety is judged on whatever was answered. Where the form has expressions, give what `resultOf`
 * leaves, so that items they switch off do not count.
 */
export const score = (instrument: ReadyInstrument, answers: Answers, options: ScoringOptions = {}): Scored =>
  scorePoints(instrument.scoring, instrument.items, pointsOf(instrument, answers), options);

const isMissing = (points: Points, key: string): boolean => (points.get(key) ?? null) === null;

/** The same from points by item, for answers that came without a form. */
export function scorePoints(
  scoring: Scoring,
  items: readonly Ranged[],
  points: Points,
  options: ScoringOptions = {},
): Scored {
  const isValid = scoring.validity.every((rule) => isKept(rule, items, points));
  const scales: ScaleResult[] = [];
  for (const scale of scoring.scales) scales.push(scoreScale(scale, items, points, scales, isValid, options));
  const safetyFlags = scoring.safety
    .filter(({ item, above }) => (points.get(item) ?? above) > above)
    .map(({ key }) => key);
  return { scales, safety: safetyFlags.length > 0, safetyFlags };
}

function isKept({ mostMissing, items }: ValidityRule, all: readonly Ranged[], points: Points): boolean {
  const keys = items ?? all.map(({ key }) => key);
  const missing = keys.filter((key) => isMissing(points, key)).length;
  return missing <= mostMissing * keys.length;
}

function scoreScale(
  scale: Scale,
  items: readonly Ranged[],
  points: Points,
  before: readonly ScaleResult[],
  isValid: boolean,
  { on, known = {} }: ScoringOptions,
): ScaleResult {
  const { key, label } = scale;
  const found = scale.of === 'items' ? scoreItems(scale, items, points) : combine(scale, before);
  if (!isValid)
    return { key, label, value: null, reason: 'not-valid', missing: found.missing, readings: [], flags: [] };
  if (found.value === null) return { key, label, ...found, readings: [], flags: [] };
  const cutOffs = scale.cutOffs.filter((cutOff) => on === undefined || isInEffect(cutOff, on));
  return { key, label, ...found, ...readBands(cutOffs, found.value, known) };
}
