import type { Information, Purpose, RecipientClass, Statement } from '../domain/vocabulary.ts';

/** What a consent says in one language, piece by piece; `{{…}}` stands for what this one is about. */
export interface Wording {
  readonly title: string;
  /** What happens where somebody says no: help here depends on no consent. Provisional until a place has words of its own. */
  readonly consequence: string;
  readonly about: string;
  /** By whoever's day of birth is not on record. */
  readonly ofAge: string;
  readonly discloser: string;
  readonly information: string;
  readonly described: string;
  readonly recipients: string;
  readonly through: string;
  readonly throughTreating: string;
  readonly purposes: string;
  readonly endsOn: string;
  readonly endsWhen: string;
  readonly endsNever: string;
  readonly counselingNotes: string;
  readonly proceedings: string;
  readonly signed: string;
  readonly signedFor: string;
  readonly statement: Readonly<Record<Statement, string>>;
  readonly informationOf: Readonly<Record<Information, string>>;
  readonly purposeOf: Readonly<Record<Purpose, string>>;
  readonly classOf: Readonly<Record<RecipientClass, string>>;
}
