import { wallClock } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type {
  Group,
  GroupSession,
  Id,
  Leave,
  LocalDate,
  NightTurn,
  Organization,
  Program,
  ProgramKind,
  Site,
  StaffMember,
  Unit,
} from '../types.ts';
import { inventGroups, inventSessions } from './groups.ts';
import { inventLeaves } from './leaves.ts';
import { inventTurns } from './nights.ts';
import { inventOrganization, inventPrograms, inventSites, inventUnits } from './organization.ts';
import { inventStaff } from './staff.ts';

/** The house, the people who work in it, and its week; the same for every participant. */
export class Setting {
  readonly organization: Organization;
  readonly sites: readonly Site[];
  readonly units: readonly Unit[];
  readonly programs: readonly Program[];
  readonly staff: readonly StaffMember[];
  readonly leaves: readonly Leave[];
  readonly turns: readonly NightTurn[];
  readonly groups: readonly Group[];
  readonly sessions: readonly GroupSession[];
  private readonly sessionDays: ReadonlyMap<Id, LocalDate>;

  constructor(maker: Maker) {
    this.organization = inventOrganization(maker);
    this.sites = inventSites(maker);
    this.programs = inventPrograms(maker, this.sites);
    this.staff = inventStaff(maker, this.sites);
    this.units = inventUnits(maker, this.sites, this.staff);
    this.leaves = inventLeaves(maker, this.staff);
    this.turns = inventTurns(maker, this.staff);
    this.groups = inventGroups(maker, this.programs, this.staff);
    this.sessions = inventSessions(maker, this.groups, this.leaves);
    this.sessionDays = new Map(this.sessions.map(({ id, startsAt }) => [id, wallClock(startsAt).date]));
  }

  staffMember(keyOrId: string): StaffMember {
    return found(
      this.staff.find(({ key, id }) => key === keyOrId || id === keyOrId),
      keyOrId,
    );
  }

  program(kind: ProgramKind): Program {
    return found(
      this.programs.find((program) => program.kind === kind),
      kind,
    );
  }

  group(id: Id): Group {
    return found(
      this.groups.find((group) => group.id === id),
      'such group',
    );
  }

  dayOf(session: GroupSession): LocalDate {
    return found(this.sessionDays.get(session.id), 'such session');
  }

  isAway(staffId: Id, date: LocalDate): boolean {
    return this.leaveOn(staffId, date) !== undefined;
  }

  /** The staff member, or who covers; undefined when away without cover. */
  inPlaceOf(staffId: Id, date: LocalDate): StaffMember | undefined {
    const leave = this.leaveOn(staffId, date);
    if (!leave) return this.staffMember(staffId);
    return leave.coverId ? this.staffMember(leave.coverId) : undefined;
  }

  private leaveOn(staffId: Id, date: LocalDate): Leave | undefined {
    return this.leaves.find(
      (leave) => leave.staffId === staffId && leave.firstDay <= date && date <= leave.lastDay,
    );
  }
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the setting has no ${name}`);
  return value;
}
