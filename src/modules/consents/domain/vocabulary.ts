import type { Category } from '../../timeline/index.ts';

/** What a consent can be about: the categories of the line, and counseling notes, which stand apart (42 CFR § 2.11). */
export const informations = [
  'identity',
  'attendance',
  'plan',
  'assessment',
  'note',
  'substance-use',
  'medication',
  'mental-health',
  'employment',
  'housing',
  'legal',
  'family',
  'counseling-notes',
] as const satisfies readonly (Category | 'counseling-notes')[];
export type Information = Category | 'counseling-notes';

/**
 * The instruments § 2.31 tells apart: one for treatment, payment and operations; one for whoever is named; one by way
 * of an intermediary; and the two that stand alone, for counseling notes (b) and for proceedings against the person (d).
 */
export const consentKinds = ['tpo', 'recipient', 'intermediary', 'counseling-notes', 'proceedings'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export const purposes = [
  'treatment',
  'payment',
  'operations',
  'employment',
  'supervision',
  'housing',
  'schooling',
  'family',
  'research',
  'own-request',
  'proceedings',
] as const;
export type Purpose = (typeof purposes)[number];

/** The three a single consent may cover for all time to come (§ 2.31(a)(4)(i), (a)(5)). */
export const careWide: readonly Purpose[] = ['treatment', 'payment', 'operations'];

/** The classes such a consent may name instead of a person (§ 2.31(a)(4)(i)). */
export const recipientClasses = [
  'treating-providers',
  'health-plans',
  'third-party-payers',
  'program-helpers',
] as const;
export type RecipientClass = (typeof recipientClasses)[number];

export type Recipient =
  /** Somebody by name; `hipaa` where they are a covered entity or a business associate. */
  | { readonly is: 'named'; readonly id: string; readonly name: string; readonly hipaa?: boolean }
  | { readonly is: 'class'; readonly of: RecipientClass }
  /** An exchange or a network: who of its members receives stands here by name, or only those who treat the person. */
  | {
      readonly is: 'intermediary';
      readonly id: string;
      readonly name: string;
      readonly members: readonly string[] | 'who-treats';
    };

/** What the form must tell whoever signs it. */
export const statements = [
  'right-to-revoke',
  'hipaa-redisclosure',
  'fundraising-opt-out',
  'tpo-redisclosure',
  'refusal-consequences',
] as const;
export type Statement = (typeof statements)[number];

export type Expiry =
  | { readonly by: 'date'; readonly at: Date }
  /** Ends once it is put on record that it happened; until then it runs. */
  | { readonly by: 'event'; readonly event: string; readonly occurredAt?: Date }
  /** Only for treatment, payment and operations (§ 2.31(a)(7)). */
  | { readonly by: 'none' };

/** Whoever may have to sign: the person, or who decides for them by law (§ 2.14, § 2.15). */
export type Signer = 'participant' | 'guardian';

export interface Signature {
  readonly by: Signer;
  readonly name: string;
  readonly how: 'typed' | 'drawn' | 'paper';
  /** A paper may lie here without its date; it is then no consent (§ 2.31(a)(9)). */
  readonly at?: Date;
}

/** One written consent, on paper or on a screen, as it was signed. */
export interface Consent {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly participantId: string;
  readonly participantName: string;
  /** Who may disclose, by name or class. */
  readonly discloser: string;
  readonly information: readonly Information[];
  /** The same in the words that were read. */
  readonly described: string;
  readonly recipients: readonly Recipient[];
  readonly purposes: readonly Purpose[];
  readonly forFundraising?: boolean;
  readonly statements: readonly Statement[];
  readonly expiry?: Expiry;
  readonly signatures: readonly Signature[];
  /** Who had to sign on the day it was signed; the book's signers where nothing is said. */
  readonly needed?: readonly Signer[];
  /** No day of birth is on record, and the person says that they are of age. */
  readonly saysOfAge?: boolean;
  /** Known to be materially false since (§ 2.31(c)). */
  readonly knownFalseAt?: Date;
}
