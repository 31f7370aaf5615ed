import type { Day } from '../../../lib/dates.ts';
import type { Phrase } from './form.ts';

/** A range of a scale with its name; `from` and `to` belong to it. */
export interface Band {
  readonly key: string;
  readonly label: Phrase;
  readonly from: number;
  readonly to: number;
  /** Whether the source calls this range a positive screen. */
  readonly positive?: boolean;
}

/** Ranges of a scale as one source gives them, for a time. Numbers live here, never in code. */
export interface CutOff {
  readonly source: string;
  readonly effectiveFrom: Day;
  /** The last day it held. */
  readonly effectiveTo?: Day;
  readonly verifiedBy?: string;
  readonly verifiedOn?: Day;
  /** Not read in the primary source: shown as provisional, for an administrator to correct. */
  readonly provisional: boolean;
  /** Holds only for people of whom this is known; unknown shows every such reading and guesses none. */
  readonly dependsOn?: { readonly on: string; readonly is: string; readonly label: Phrase };
  readonly bands: readonly Band[];
}

/**
 * When answers are missing: `complete` gives no score; `mean-substitution` puts the mean of the answered items in the
 * place of at most `atMost` missing ones; `prorate` does the same and rounds to the nearest whole number.
 */
export type MissingRule =
  | { readonly rule: 'complete' }
  | { readonly rule: 'mean-substitution' | 'prorate'; readonly atMost: number };

/** A number changed on the way to the scale: multiplied first, then added to. */
export interface Step {
  readonly multiply?: number;
  readonly add?: number;
}

interface AnyScale {
  readonly key: string;
  readonly label: Phrase;
  /** Applied to the result, in order. */
  readonly steps?: readonly Step[];
  readonly decimals?: number;
  readonly range?: { readonly min: number; readonly max: number };
  readonly cutOffs: readonly CutOff[];
}

/** A scale over items, named by their keys in the instrument. */
export interface ItemScale extends AnyScale {
  readonly of: 'items';
  readonly method: 'sum' | 'mean';
  readonly items: readonly string[];
  /** Those of the items that count from the other end of their range. */
  readonly reversed?: readonly string[];
  /** Applied to each item's points before they are put together. */
  readonly each?: Step;
  readonly missing: MissingRule;
}

/** A scale over other scales, which stand before it. Without one of them there is none. */
export interface CombinedScale extends AnyScale {
  readonly of: 'scales';
  readonly parts: readonly { readonly scale: string; readonly weight: number }[];
}

export type Scale = ItemScale | CombinedScale;

/** An answer that must be acted on whatever the total says, and on an incomplete form as well. */
export interface SafetyRule {
  readonly key: string;
  readonly item: string;
  /** Flagged when the points are above this. */
  readonly above: number;
}

/** What voids every score: more than this share (0 to 1) of these items (all when not named) without an answer. */
export interface ValidityRule {
  readonly key: string;
  readonly mostMissing: number;
  readonly items?: readonly string[];
}

/** An instrument's scoring as data. */
export interface Scoring {
  readonly scales: readonly Scale[];
  readonly safety: readonly SafetyRule[];
  readonly validity: readonly ValidityRule[];
}

/** Why a scale has no value. */
export type NoScore = 'incomplete' | 'not-valid' | 'out-of-range';

/** A band as one cut-off reads it. */
export interface BandReading {
  readonly band: Band;
  readonly cutOff: CutOff;
}

export interface ScaleResult {
  readonly key: string;
  readonly label: Phrase;
  readonly value: number | null;
  readonly reason?: NoScore;
  /** Items without points. */
  readonly missing: readonly string[];
  /** The one band that certainly holds. */
  readonly band?: BandReading;
  /** Readings that depend on something unknown: show all of them, each with `cutOff.dependsOn`. */
  readonly readings: readonly BandReading[];
  /** Keys of what asks for attention: a positive band's key. */
  readonly flags: readonly string[];
}

export interface Scored {
  readonly scales: readonly ScaleResult[];
  /** Whether some answer must be acted on today; help is shown before any score. */
  readonly safety: boolean;
  /** Keys of the safety rules that were met. */
  readonly safetyFlags: readonly string[];
}
