import type { Day } from '../../../lib/dates.ts';
import { addDays, yearsBetween } from '../../../lib/dates.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { elements } from './elements.ts';
import { signersFor } from './signers.ts';
import { validateConsent } from './validate-consent.ts';
import type {
  Consent,
  ConsentKind,
  Expiry,
  Information,
  Purpose,
  Recipient,
  RecipientClass,
  Signer,
  Statement,
} from './vocabulary.ts';
import { statements } from './vocabulary.ts';

/** Whom a draft names: an account here by its id, or somebody without one by a name. */
export type DraftRecipient =
  | { is: 'named'; id: string; name?: string | undefined }
  | { is: 'class'; of: RecipientClass }
  | { is: 'intermediary'; id: string; name?: string | undefined; members: 'who-treats' | string[] };

/** `on` is the last day, by the calendar of the place. */
export type DraftExpiry = { by: 'date'; on: Day } | { by: 'event'; event: string } | { by: 'none' };

export interface Draft {
  kind: ConsentKind;
  information: readonly Information[];
  described: string;
  recipients: readonly DraftRecipient[];
  purposes: readonly Purpose[];
  forFundraising?: boolean | undefined;
  expiry?: DraftExpiry | undefined;
  /** The person says so; it counts only where nothing on record says how old they are. */
  ofAge?: boolean | undefined;
}

/** What the organization knows and a draft does not say. */
export interface Around {
  readonly participantId: string;
  readonly participantName: string;
  /** Who may disclose: the organization. */
  readonly discloser: string;
  readonly timeZone: string;
  readonly partners: ReadonlyMap<string, { readonly name: string; readonly hipaa: boolean }>;
  /** Who has to sign. */
  readonly needed: readonly Signer[];
  /** Who has to sign once the person says that they are of age; absent where their word changes nothing. */
  readonly ifOfAge?: readonly Signer[] | undefined;
}

function recipientOf(one: DraftRecipient, { partners }: Around): Recipient {
  if (one.is === 'class') return one;
  const account = partners.get(one.id);
  const name = account?.name ?? one.name ?? '';
  if (one.is === 'intermediary') return { is: 'intermediary', id: one.id, name, members: one.members };
  return { is: 'named', id: one.id, name, ...(account?.hipaa ? { hipaa: true } : {}) };
}

/** It runs through its last day: it ends as the next one begins. */
const endOf = (expiry: DraftExpiry, zone: string): Expiry =>
  expiry.by === 'date' ? { by: 'date', at: startOfDay(zone, addDays(expiry.on, 1)) } : expiry;

/** The statements of § 2.31 that a consent of this shape has to make. */
export const statementsFor = (consent: Consent): readonly Statement[] =>
  statements.filter((statement) =>
    elements.some(({ code, fails }) => code === statement && fails({ ...consent, statements: [] })),
  );

/**
 * What somebody is about to agree to, as a consent that nobody has signed. Without `said`, which statements a paper
 * makes, it makes every one it has to.
 */
export function consentFrom(id: string, draft: Draft, around: Around, said?: readonly Statement[]): Consent {
  const { kind, information, described, recipients, purposes, forFundraising, expiry } = draft;
  const declared = draft.ofAge === true ? around.ifOfAge : undefined;
  const bare: Consent = {
    id,
    kind,
    participantId: around.participantId,
    participantName: around.participantName,
    discloser: around.discloser,
    information: [...new Set(information)],
    described,
    recipients: recipients.map((one) => recipientOf(one, around)),
    purposes: [...new Set(purposes)],
    statements: said ?? [],
    signatures: [],
    needed: declared ?? around.needed,
    ...(declared ? { saysOfAge: true } : {}),
    ...(forFundraising ? { forFundraising } : {}),
    ...(expiry ? { expiry: endOf(expiry, around.timeZone) } : {}),
  };
  return said ? bare : { ...bare, statements: statementsFor(bare) };
}

export interface Missing {
  readonly code: string;
  readonly paragraph: string;
}

const paragraphOf = (code: string): string =>
  elements.find((element) => element.code === code)?.paragraph ?? '§ 2.31(a)(8)';

/** Each element of § 2.31 it lacks, with its paragraph. */
export const missingIn = (consent: Consent, at: Date): readonly Missing[] =>
  validateConsent(consent, at, consent.needed).map((code) => ({ code, paragraph: paragraphOf(code) }));

/** What is missing but for the participant's own hand: `signer` where theirs alone is not enough. */
export function missingBeforeSigning(consent: Consent, at: Date): readonly Missing[] {
  const signed = { by: 'participant', name: consent.participantName, how: 'typed', at } as const;
  return missingIn({ ...consent, signatures: [signed] }, at);
}

/**
 * Who has to sign once somebody whose age nobody knows says that they are of age: their word stands in the text they sign.
 * Undefined where the day of birth is on record, or somebody decides for them.
 */
export const neededIfOfAge = (birthOn: Day | undefined, guarded: boolean): readonly Signer[] | undefined =>
  birthOn === undefined && !guarded
    ? signersFor({ age: 18, hasCourtGuardian: false, rule: undefined })
    : undefined;

/** Who has to sign for somebody born on that day, as things stand (§ 2.14, § 2.15). */
export function neededFor(birthOn: Day | undefined, today: Day, guarded: boolean): readonly Signer[] {
  const age = birthOn === undefined ? undefined : yearsBetween(birthOn, today);
  // A guardian on record decides for an adult by a court's word; for a minor it may be a parent, and then both sign.
  const hasCourtGuardian = guarded && (age === undefined || age >= 18);
  return signersFor({ age, hasCourtGuardian, rule: undefined });
}
