import { wallClock } from '../local-time.ts';
import type {
  Caseload,
  Enrolment,
  Fact,
  FactKind,
  Group,
  GroupSession,
  Id,
  Instant,
  InventedWorld,
  Leave,
  LocalDate,
  Participant,
  StaffMember,
} from '../types.ts';

/** A world with everything findable by what it belongs to. */
export class KnownWorld {
  readonly world: InventedWorld;
  readonly staff: ReadonlyMap<Id, StaffMember>;
  readonly participants: ReadonlyMap<Id, Participant>;
  readonly groups: ReadonlyMap<Id, Group>;
  readonly sessions: ReadonlyMap<string, GroupSession>;
  readonly facts: ReadonlyMap<Id, Fact>;
  readonly factsOf: ReadonlyMap<Id, Fact[]>;
  readonly enrolmentsOf: ReadonlyMap<Id, Enrolment[]>;
  readonly caseloadsOf: ReadonlyMap<Id, Caseload[]>;
  readonly leavesOf: ReadonlyMap<Id, Leave[]>;
  private readonly clocks = new Map<Instant, { date: LocalDate; minute: number }>();

  constructor(world: InventedWorld) {
    this.world = world;
    this.staff = byId(world.staff);
    this.participants = byId(world.participants);
    this.groups = byId(world.groups);
    this.facts = byId(world.facts);
    this.sessions = new Map(
      world.sessions.map((session) => [`${session.groupId} ${session.startsAt}`, session]),
    );
    this.factsOf = Map.groupBy(world.facts, ({ participantId }) => participantId);
    this.enrolmentsOf = Map.groupBy(world.enrolments, ({ participantId }) => participantId);
    this.caseloadsOf = Map.groupBy(world.caseloads, ({ participantId }) => participantId);
    this.leavesOf = Map.groupBy(world.leaves, ({ staffId }) => staffId);
  }

  /** Calendar day and minute of the day by the wall clock. */
  clock(at: Instant): { date: LocalDate; minute: number } {
    const known = this.clocks.get(at) ?? wallClock(at);
    this.clocks.set(at, known);
    return known;
  }

  day = (fact: Fact): LocalDate => this.clock(fact.happenedAt).date;

  ofKind<K extends FactKind>(kind: K): Extract<Fact, { kind: K }>[] {
    return this.world.facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  }

  /** A person or staff member by name, as a sentence needs it. */
  name = (id: Id): string =>
    this.participants.get(id)?.chosenName ?? this.staff.get(id)?.fullName ?? 'Somebody unknown';

  /** "The contact of Maya on 2026-11-17". */
  label = (fact: Fact): string => `The ${fact.kind} of ${this.name(fact.participantId)} on ${this.day(fact)}`;

  isAway(staffId: Id, date: LocalDate): boolean {
    return (this.leavesOf.get(staffId) ?? []).some(
      ({ firstDay, lastDay }) => firstDay <= date && date <= lastDay,
    );
  }

  isEnrolled(participantId: Id, date: LocalDate, programId?: Id): boolean {
    return (this.enrolmentsOf.get(participantId) ?? []).some(
      (enrolment) => (!programId || enrolment.programId === programId) && spans(enrolment, date),
    );
  }

  isFollowUpDay(participantId: Id, date: LocalDate): boolean {
    return (this.enrolmentsOf.get(participantId) ?? []).some(({ followUpDates }) =>
      followUpDates.includes(date),
    );
  }

  /** The coach on that day, or the last one before it. */
  coachOn(participantId: Id, date: LocalDate): Id | undefined {
    const turns = this.caseloadsOf.get(participantId) ?? [];
    const now = turns.find((turn) => spans(turn, date));
    return (now ?? turns.findLast(({ startedOn }) => startedOn <= date))?.staffId;
  }

  coverOf(staffId: Id, date: LocalDate): Id | null {
    const leave = (this.leavesOf.get(staffId) ?? []).find(
      ({ firstDay, lastDay }) => firstDay <= date && date <= lastDay,
    );
    return leave?.coverId ?? null;
  }
}

export const spans = (span: { startedOn: LocalDate; endedOn: LocalDate | null }, date: LocalDate): boolean =>
  span.startedOn <= date && (span.endedOn === null || date <= span.endedOn);

function byId<T extends { id: Id }>(list: readonly T[]): Map<Id, T> {
  return new Map(list.map((one) => [one.id, one]));
}
