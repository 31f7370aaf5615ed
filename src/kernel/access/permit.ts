import type { Kysely } from 'kysely';
import { Failure } from '../failure.ts';
import type { KeyRing } from '../keys.ts';
import type { Actor } from './actor.ts';

declare const permitted: unique symbol;

/**
 * Leave to do one act, given by `Access` alone and good for one transaction.
 * `Action` and `Tables` are held in the type: a permit to read cannot accept, and opens its own module's tables only.
 */
export interface Permit<Action extends string, Tables = unknown> {
  readonly [permitted]: { action: Action; tables: Tables };
  readonly action: Action;
  readonly actor: Actor;
  readonly orgId: string;
  /** The participant the act is about, with every record merged into theirs. Empty when about no participant. */
  readonly participantIds: readonly string[];
  readonly now: Date;
  readonly requestId: string;
}

export type AnyPermit = Permit<string, unknown>;

/** What one permit did, for the audit line written before its transaction commits. */
export interface Deed {
  readonly seen: Set<string>;
  subjectId?: string;
  detail: Record<string, string | number | boolean>;
}

export interface Hold {
  db: Kysely<unknown>;
  deed: Deed;
  able: () => string[];
  /** What somebody else may do about the same participant. */
  ableAs: (actor: Actor) => string[];
  keys: KeyRing;
  dataDir: string | undefined;
  /** Rows that came with the opening. */
  brought: readonly object[];
}

/**
 * A statement that travels with the opening of an act about a participant, for what the act asks first of all: one wait
 * less. It runs as the asker and under the row policies, before the decision, so it may read alone. None of its columns is
 * called `tie`. For `store` files; values by `literal`.
 */
export type Bring = (participantId: string) => string;

// The run-time set: an object cast to a permit is not in it, and opens nothing.
const given = new WeakMap<AnyPermit, Hold>();

export function grant(permit: AnyPermit, hold: Hold): void {
  given.set(permit, hold);
}

/** After its transaction a permit opens nothing. */
export function expire(permit: AnyPermit): void {
  given.delete(permit);
}

function holdOf(permit: AnyPermit): Hold {
  const hold = given.get(permit);
  if (!hold)
    throw new Failure('bug', 'kernel/forged-permit', {
      detail: 'A permit that was not given opened a door.',
    });
  return hold;
}

/** The database as this permit's module may use it. For `store` files. */
export function handle<Tables>(permit: Permit<string, Tables>): Kysely<Tables> {
  return holdOf(permit).db as Kysely<Tables>;
}

/** Our own tables, inside another module's act. For `store` files behind a module's door, naming their own `tables.ts`. */
export function asGuest<Tables>(permit: AnyPermit): Kysely<Tables> {
  return holdOf(permit).db as Kysely<Tables>;
}

/** The rows of the action's `Bring`; none where the act was opened without it. */
export function broughtTo(permit: AnyPermit): readonly object[] {
  return holdOf(permit).brought;
}

/** Tells the audit whose records a list showed. */
export function sawParticipants(permit: AnyPermit, ids: Iterable<string>): void {
  const { seen } = holdOf(permit).deed;
  for (const id of ids) seen.add(id);
}

/** Tells the audit which thing was touched, and non-personal facts about it. */
export function noteDeed(permit: AnyPermit, facts: { subjectId?: string; detail?: Deed['detail'] }): void {
  const { deed } = holdOf(permit);
  if (facts.subjectId) deed.subjectId = facts.subjectId;
  Object.assign(deed.detail, facts.detail);
}

/** Every action this actor may do in the same situation, sent along with a record so that the page re-implements no rule. */
export function abilities(permit: AnyPermit): string[] {
  return holdOf(permit).able();
}

/**
 * Every action about the permit's participant that somebody else may do now, by the same rules: what a participant is told
 * of who can open their record is what the decision would say.
 */
export function abilitiesAs(permit: AnyPermit, actor: Actor): string[] {
  return holdOf(permit).ableAs(actor);
}

/** The key ring of the installation, for whoever seals or opens words inside an act. */
export function keyRing(permit: AnyPermit): KeyRing {
  return holdOf(permit).keys;
}

/** The folder of the installation, for an act that must also write outside the database. */
export function dataFolder(permit: AnyPermit): string {
  const { dataDir } = holdOf(permit);
  if (dataDir === undefined)
    throw new Failure('bug', 'kernel/no-folder', { detail: 'Nobody said where this installation lies.' });
  return dataDir;
}
