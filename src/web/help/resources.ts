import type { Language } from '../../lib/languages.ts';

/** The same in every language of the pages. */
export type InLanguages = Readonly<Record<Language, string>>;

/** What a number is for decides where it stands and what is said beside it. */
export type HelpUse = 'crisis' | 'overdose' | 'treatment';

export interface HelpLine {
  use: HelpUse;
  /** As people know it: '988'. */
  shown: string;
  /** For a `tel:` link. */
  call: string;
  /** For an `sms:` link, with the word to send, when there is one. */
  text?: { number: string; word?: Partial<InLanguages> };
  name: InLanguages;
  /** One or two plain sentences, grade 6 or below. */
  what: InLanguages;
  /** Extra lines, such as which key speaks Spanish. */
  more?: readonly InLanguages[];
  /** Where the facts come from. */
  source: string;
}

export interface HelpPage {
  name: InLanguages;
  what: InLanguages;
  to: string;
  source: string;
}

/** The help of one country: nothing of it is written into a page. */
export interface HelpPack {
  /** ISO 3166-1 */
  country: string;
  /** The day a person last checked every line, 'YYYY-MM-DD'; reviewed every quarter. */
  reviewed_on: string;
  lines: readonly HelpLine[];
  pages: readonly HelpPage[];
  /** What to do at an overdose, in order. */
  overdoseSteps: readonly InLanguages[];
  /** Where quick hide goes: a page that many people have open and that says nothing about anyone. */
  neutralPage: string;
}
