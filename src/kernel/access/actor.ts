import type { Id } from '../../lib/ids.ts';

/** Every role the model must hold; those of later rooms are known here so that a grant can never name an unknown one. */
export const roles = [
  'admin',
  'manager',
  'coach',
  'employment-specialist',
  'clinician',
  'evaluator',
  'privacy-officer',
  'front-desk',
  'supervisor',
  'employer-office',
  'house-manager',
  'school-staff',
  'probation-partner',
  'family',
] as const;

export type Role = (typeof roles)[number];

/** The roles of those whose work is done with a participant, in person. */
export const practitionerRoles = [
  'coach',
  'employment-specialist',
  'clinician',
] as const satisfies readonly Role[];

interface Member {
  /** The person's own id: a staff member's, a participant's, or the script's token id. */
  readonly id: Id<'person'>;
  readonly orgId: Id<'organization'>;
  readonly sessionId?: string;
}

export interface StaffActor extends Member {
  readonly kind: 'staff';
  readonly roles: readonly Role[];
  readonly programIds: readonly string[];
}

/** A script with a token: acts with the roles it was given, and only in the actions its scopes name. */
export interface TokenActor extends Member {
  readonly kind: 'token';
  readonly roles: readonly Role[];
  readonly programIds: readonly string[];
  readonly scopes: readonly string[];
}

export interface ParticipantActor extends Member {
  readonly kind: 'participant';
}

/** Somebody close to a participant, or their guardian, with an account of their own. Opens nothing by itself: ties do. */
export interface FamilyActor extends Member {
  readonly kind: 'family';
}

/**
 * Somebody outside: a clinician, a probation officer, a school. Opens nothing by itself: a participant's consent does, for
 * as long as it runs.
 */
export interface PartnerActor extends Member {
  readonly kind: 'partner';
}

/** What the application does without anybody asking at that moment; policies name these, the audit prints them. */
export type SystemReason =
  | 'command line'
  | 'export'
  | 'import'
  | 'invented program'
  | 'looking for duplicates'
  | 'renewing cover'
  | 'retention'
  | 'sweeping';

/** The application itself, in a job or on the command line; `reason` is what the audit says. */
export interface SystemActor {
  readonly kind: 'system';
  readonly reason: SystemReason;
  readonly orgId: Id<'organization'>;
}

export interface NobodyActor {
  readonly kind: 'nobody';
}

export type Actor =
  | StaffActor
  | TokenActor
  | ParticipantActor
  | FamilyActor
  | PartnerActor
  | SystemActor
  | NobodyActor;

export const nobody: NobodyActor = { kind: 'nobody' };

/** The application acting for one organization. Every place that says so is listed in `tests/architecture`. */
export const asSystem = (reason: SystemReason, orgId: Id<'organization'>): SystemActor => ({
  kind: 'system',
  reason,
  orgId,
});

export const personOf = (actor: Actor): string | undefined => ('id' in actor ? actor.id : undefined);
export const orgOf = (actor: Actor): string | undefined => ('orgId' in actor ? actor.orgId : undefined);
