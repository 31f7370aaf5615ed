import { stableId } from '../stable-id.ts';
import type { Enrolment, Fact, FactKind, InventedWorld, Participant, StaffMember } from '../types.ts';

/** A contradiction put into a world on purpose. */
export interface Plant {
  /** A sentence that names the test. */
  what: string;
  change: (world: InventedWorld) => InventedWorld;
  finds: RegExp;
}

type OfKind<K extends FactKind> = Extract<Fact, { kind: K }>;

/** The first fact of that kind for which the condition holds. Throws when the world has none. */
export function firstOf<K extends FactKind>(
  world: InventedWorld,
  kind: K,
  where: (fact: OfKind<K>) => boolean = () => true,
): OfKind<K> {
  const found = world.facts.find((fact): fact is OfKind<K> => fact.kind === kind && where(fact as OfKind<K>));
  if (!found) throw new Error(`no ${kind} to change`);
  return found;
}

/** A copy in which that fact is another. */
export const withFact = (world: InventedWorld, fact: Fact): InventedWorld => ({
  ...world,
  facts: world.facts.map((one) => (one.id === fact.id ? fact : one)),
});

/** The same fact at another time, with an identifier that agrees. */
export const movedTo = <F extends Fact>(fact: F, happenedAt: string): F => ({
  ...fact,
  id: stableId('planted', fact.id, happenedAt),
  happenedAt,
  recordedAt: happenedAt,
});

/** A copy in which a fact gives way to another with an identifier of its own. */
export const replaced = (world: InventedWorld, old: Fact, fact: Fact): InventedWorld => ({
  ...world,
  facts: world.facts.map((one) => (one === old ? fact : one)),
});

export const withPerson = (
  world: InventedWorld,
  key: string,
  change: Partial<Participant>,
): InventedWorld => ({
  ...world,
  participants: world.participants.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

export const withStaff = (
  world: InventedWorld,
  key: string,
  change: Partial<StaffMember>,
): InventedWorld => ({
  ...world,
  staff: world.staff.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

export const withEnrolment = (
  world: InventedWorld,
  chosen: Enrolment | undefined,
  change: Partial<Enrolment>,
): InventedWorld => ({
  ...world,
  enrolments: world.enrolments.map((one) => (one === chosen ? { ...one, ...change } : one)),
});

/** Somebody of the staff by key. */
export function staffOf(world: InventedWorld, key: string): StaffMember {
  const found = world.staff.find((one) => one.key === key);
  if (!found) throw new Error(`nobody called ${key}`);
  return found;
}
