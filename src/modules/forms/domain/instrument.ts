import type { Day } from '../../../lib/dates.ts';
import type { Coding } from './answer.ts';
import type { Form, Phrase } from './form.ts';
import type { givers } from './keeping-choices.ts';
import type { Scoring } from './scoring-rules.ts';

/** The eight domains of recovery capital of UNODC TreatNet (2008, p. 17). */
export const domainKeys = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;

export type DomainKey = (typeof domainKeys)[number];

/** The participant who takes it alone, and the roles that give it with them. */
export type Giver = (typeof givers)[number];

/** Under what terms it may be used; `note` says it in a sentence. */
export interface Terms {
  readonly kind: 'own' | 'public-domain' | 'free' | 'free-with-citation' | 'non-commercial' | 'permission';
  readonly note: Phrase;
}

/** An item of an instrument by its number, with no wording: what it may count, and how an imported form is matched. */
export interface InstrumentItem {
  /** Its number as the instrument prints it ('9', '7a'). Scales name it so. */
  readonly key: string;
  /** LOINC or other codes of the item. */
  readonly codes: readonly Coding[];
  /**
   * Points from the first offered answer to the last. An offered answer's own score wins where it has one. Absent on
   * items that are never scored.
   */
  readonly range?: { readonly min: number; readonly max: number };
  /** Whether the form can be whole without it. */
  readonly optional?: boolean;
  /** The item of the form, once there is one. */
  readonly linkId?: string;
}

/** What of an instrument speaks of a domain. One item alone is shown as the raw answer, never as a score. */
export interface DomainSource {
  readonly domain: DomainKey;
  readonly items?: readonly string[];
  readonly scales?: readonly string[];
  /** The link is thin. */
  readonly weak?: boolean;
  /** More of it is less of the domain. */
  readonly inverse?: boolean;
}

/** Which domains an instrument measures; a domain not named is *not measured*, never 0. */
export interface DomainMapping {
  /** Shown wherever the mapping is used. */
  readonly label: string;
  readonly sources: readonly DomainSource[];
}

/** What is known of how far two measurements differ by chance alone. */
export interface Reliability {
  readonly alpha: number;
  readonly scale: string;
  readonly source: string;
  readonly provisional: boolean;
}

/**
 * An instrument as a data package. A version never changes once it has answers: what changes is a new version.
 */
export interface Instrument {
  readonly key: string;
  readonly version: string;
  readonly name: Phrase;
  readonly about: Phrase;
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  /** Languages its words are there in. */
  readonly languages: readonly string[];
  readonly source: string;
  readonly terms: Terms;
  /** Absent while nobody has brought the wording (`matchWording`). */
  readonly form?: Form;
  /** Codes of the whole instrument, for instance its LOINC panel. */
  readonly codes: readonly Coding[];
  readonly items: readonly InstrumentItem[];
  readonly scoring: Scoring;
  readonly reliability: readonly Reliability[];
  readonly mapping: DomainMapping;
  /** Whether studies support what it says it measures. */
  readonly validated: boolean;
  /** Who may give it. */
  readonly roles: readonly Giver[];
  /** Opens only where the site has named who is on call today. */
  readonly needsOnCall: boolean;
  /** Whether it may be filled without a network. Never so where an answer may need someone today. */
  readonly offline: boolean;
  /** Nothing that is measured here opens or closes a door for anybody: there is no other value. */
  readonly gates: 'never';
  /** Whether change over time may be told (past the reliable-change threshold); otherwise answers stand side by side. */
  readonly tellsChange: boolean;
}

/** An instrument whose wording is there. */
export type ReadyInstrument = Instrument & { readonly form: Form };

export const isReady = (instrument: Instrument): instrument is ReadyInstrument =>
  instrument.form !== undefined;

/** Whether an instrument is the current one on a day. */
export const isInEffect = (
  { effectiveFrom, effectiveTo }: { readonly effectiveFrom: Day; readonly effectiveTo?: Day },
  on: Day,
): boolean => effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo);
