import type { Category, MilestoneWhat, Owner, Place } from '../types.ts';

/**
 * A template. `{a|b}` is one of the two, `{name}` is a word bound to the person (see `slots.ts`),
 * `{due}` the weekday a step falls due, `{o}` the ending that agrees with the person in Spanish.
 */
export type Template = string;
export type Templates = readonly Template[];

/** How heavy a moment is; decides which closing sentence may follow. */
export type Mood = 'light' | 'plain' | 'heavy';

/** What a person says and what is agreed, in one language. The person speaks first. */
export interface Telling {
  said: Templates;
  agreed: Templates;
  /** One for each thing agreed, in the same order; the last serves the rest. */
  step?: Templates;
  /** One for each thing said, in the same order. */
  title?: Templates;
}

/** One meeting's worth of a longer story. */
export interface Scene {
  places: readonly Place[];
  mood: Mood;
  /** Days since the scene before it; a week when not said. */
  after?: number;
  /** Who takes the next step and in about how many days. */
  step?: { owner: Owner; days: number };
  /** `dayBefore`: it is told the day after. */
  milestone?: { what: MilestoneWhat; yearly: boolean; dayBefore?: boolean };
  en: Telling;
  es: Telling;
}

/** What has to be true of a person before a story can be theirs; `settled`: not looking for a home. */
export type Need = 'kin' | 'child' | 'supported-employment' | 'settled';

/** A story told over several meetings, in this order. */
export interface Arc {
  name: string;
  category: Category;
  /** Some stories are often kept between the person and the coach. */
  oftenJustUs?: boolean;
  needs: readonly Need[];
  scenes: readonly Scene[];
}

/** A single meeting that belongs to no longer story. */
export interface Moment extends Scene {
  category: Category;
  needs?: readonly Need[];
}

/** The same list in both languages the team writes in. */
export interface Bilingual {
  en: Templates;
  es: Templates;
}
