import type { Actor, Role, SystemReason } from './actor.ts';
import { practitionerRoles } from './actor.ts';

/** What the database knows of the ties between a participant and those around them, read before a decision. */
export interface Ties {
  /** The participant and every record merged into theirs. */
  readonly participantIds: readonly string[];
  readonly programIds: readonly string[];
  /** Staff on the caseload now, those covering for them, and whoever was on call when an answer needed someone. */
  readonly staffIds: readonly string[];
  /** Family members whose link both sides agreed to. */
  readonly familyIds?: readonly string[];
  /** Those of them whom the participant asked to suggest for the plan. */
  readonly suggestingIds?: readonly string[];
  /** Guardians on record whose time runs. */
  readonly guardianIds?: readonly string[];
  /** Staff whose turn it is outside the hours, where something this participant wrote needs somebody. */
  readonly nightIds?: readonly string[];
  /** Partners a consent that runs lets in. */
  readonly grantedIds?: readonly string[];
}

/** Everything a sentence may look at. `ties` is absent when the act is about no participant. */
export interface Situation {
  readonly actor: Actor;
  readonly ties?: Ties;
  readonly purpose: string;
}

/** One readable condition: `says` is how the audit and the documentation print it. */
export interface Sentence {
  readonly says: string;
  holds(situation: Situation): boolean;
}

const sentence = (says: string, holds: (situation: Situation) => boolean): Sentence => ({ says, holds });

export const anyOf = (...parts: Sentence[]): Sentence =>
  sentence(parts.map((part) => part.says).join('; or '), (situation) =>
    parts.some((part) => part.holds(situation)),
  );

export const all = (...parts: Sentence[]): Sentence =>
  sentence(parts.map((part) => part.says).join(', and '), (situation) =>
    parts.every((part) => part.holds(situation)),
  );

export const anyone = sentence('anyone', () => true);
export const signedIn = sentence('anyone signed in', ({ actor }) => 'id' in actor);

/** Those a program’s words and places are for; a family member is told of them by the participant alone, a partner not at all. */
export const staffOrParticipant = sentence(
  'staff or a participant',
  ({ actor }) => 'id' in actor && actor.kind !== 'family' && actor.kind !== 'partner',
);

export const hasRole = (...wanted: Role[]): Sentence =>
  sentence(
    `a ${wanted.join(' or ')}`,
    ({ actor }) => 'roles' in actor && actor.roles.some((role) => wanted.includes(role)),
  );

export const isStaff = sentence(
  'any staff member',
  ({ actor }) => actor.kind === 'staff' || actor.kind === 'token',
);

export const isSubject = sentence(
  'the participant',
  ({ actor, ties }) =>
    actor.kind === 'participant' && ties !== undefined && ties.participantIds.includes(actor.id),
);

/** Somebody who came in with a family account; that alone opens nobody's record. */
export const isFamily = sentence('a family member', ({ actor }) => actor.kind === 'family');

export const isLinkedFamily = sentence(
  'a family member the participant is linked with',
  ({ actor, ties }) => actor.kind === 'family' && ties?.familyIds?.includes(actor.id) === true,
);

export const isAskedToSuggest = all(
  isLinkedFamily,
  sentence(
    'asked by the participant to suggest',
    ({ actor, ties }) => 'id' in actor && ties?.suggestingIds?.includes(actor.id) === true,
  ),
);

/** The law lets somebody decide for the participant, as a manager or privacy officer put on record (42 CFR § 2.14, § 2.15). */
export const isGuardian = sentence(
  'the participant’s guardian',
  ({ actor, ties }) => actor.kind === 'family' && ties?.guardianIds?.includes(actor.id) === true,
);

/** Somebody outside who came in with an account of their own; that alone opens nobody's record. */
export const isPartner = sentence('a partner', ({ actor }) => actor.kind === 'partner');

/** A consent opens no line to anybody: what it grants leaves by an act that asks for every part of it (42 CFR § 2.13(a)). */
export const isGranted = sentence(
  'a partner whom the participant agreed may have it',
  ({ actor, ties }) => actor.kind === 'partner' && ties?.grantedIds?.includes(actor.id) === true,
);

/** Shares a program with the participant now; a former program is no reason to look. */
export const inProgramTeam = sentence(
  'in the participant’s program team',
  ({ actor, ties }) =>
    'programIds' in actor &&
    ties !== undefined &&
    actor.programIds.some((id) => ties.programIds.includes(id)),
);

export const onCaseload = sentence(
  'on the participant’s caseload or covering for it',
  ({ actor, ties }) => 'roles' in actor && ties !== undefined && ties.staffIds.includes(actor.id),
);

/** A turn opens what was said and its answer, nothing else: row policies narrow what nothing but this sentence allows. */
const readsTonight = sentence(
  'whoever reads outside the hours, where something needs somebody',
  ({ actor, ties }) => 'roles' in actor && (ties?.nightIds ?? []).includes(actor.id),
);

/** The application itself, for one of the reasons named. */
export const isSystem = (...reasons: SystemReason[]): Sentence =>
  sentence(
    `the application (${reasons.join(', ')})`,
    ({ actor }) => actor.kind === 'system' && reasons.includes(actor.reason),
  );

/** Of the same program, or on the caseload. */
export const beside = anyOf(inProgramTeam, onCaseload);

/** Those whose work is done with a participant, in person. */
export const practitioner = hasRole(...practitionerRoles);

/** A practitioner whose turn it is, for somebody whose words wait. */
export const nightReader = all(practitioner, readsTonight);

/** The staff who walk with this participant: their practitioners, and their program's managers. */
export const supportTeam = all(anyOf(practitioner, hasRole('manager')), beside);

export const participantOrTeam = anyOf(isSubject, supportTeam);

/** What an act is about: one participant's record, the organization, one's own account, or the door before sign-in. */
export type About = 'participant' | 'organization' | 'self' | 'door';

export interface Rule {
  readonly who: Sentence;
  readonly about: About;
  /** Why the record is opened, as the audit tells it. */
  readonly purpose: 'coaching' | 'operations' | 'own-record' | 'sign-in' | 'safety' | 'oversight';
  /** Reads leave a line in the audit only when a participant's record, or the oversight of one, is seen. */
  readonly quiet?: true;
  /** Why others may not, told to whoever knows the participant: a code with words of its module, and the sentence. */
  readonly refusal?: { readonly code: string; readonly detail: string };
}

declare const tablesOf: unique symbol;

/** A module's rules by action; the type remembers the module's tables, so that a permit opens those alone. */
export type Policy<Tables = unknown, Actions extends string = string> = Readonly<Record<Actions, Rule>> & {
  readonly [tablesOf]?: Tables;
};

export const definePolicy =
  <Tables>() =>
  <const Actions extends string>(rules: Record<Actions, Rule>): Policy<Tables, Actions> =>
    rules;

/** A token acts only where one of its scopes names the action: 'people.read', 'people.*' or '*'. */
export function inScope(scopes: readonly string[], action: string): boolean {
  return scopes.some(
    (scope) =>
      scope === '*' || scope === action || (scope.endsWith('.*') && action.startsWith(scope.slice(0, -1))),
  );
}

/** The decision itself: pure, and *no* for whatever is undetermined. */
export function decide(rule: Rule | undefined, action: string, situation: Situation): boolean {
  if (!rule) return false;
  if (situation.actor.kind === 'token' && !inScope(situation.actor.scopes, action)) return false;
  if (rule.about === 'participant' && !situation.ties) return false;
  return rule.who.holds(situation);
}
