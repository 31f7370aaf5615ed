import type { Fact } from './fact-types.ts';

/** A calendar day in the organization's time zone, 'YYYY-MM-DD'. */
export type LocalDate = string;
/** A moment, ISO 8601 in UTC with milliseconds: '2026-11-24T15:04:00.000Z'. */
export type Instant = string;
/** UUID of version 7; its time part is the moment the thing is about. */
export type Id = string;
/** A time of day in the organization's time zone, 'HH:mm'. */
export type ClockTime = string;

/** What people speak. Words are written in 'en' or 'es' only. */
export type Language = 'en' | 'es' | 'ht' | 'vi';
export type WrittenLanguage = 'en' | 'es';

export type ProgramKind =
  | 'coaching'
  | 'supported-employment'
  | 'vocational'
  | 'community-center'
  | 'home'
  | 'high-school'
  | 'collegiate';

/** Standing of a unit under 42 CFR Part 2; 'undetermined' is treated as 'program'. */
export type PartTwoStatus = 'program' | 'lawful-holder' | 'not-covered' | 'undetermined';

export interface Organization {
  id: Id;
  name: string;
  language: WrittenLanguage;
  timeZone: string;
  foundedOn: LocalDate;
}

export interface Site {
  id: Id;
  name: string;
  address: string;
  phone: string;
  openedOn: LocalDate;
}

/** A unit whose standing under 42 CFR Part 2 is not that of the whole. */
export interface Unit {
  id: Id;
  siteId: Id;
  name: string;
  partTwo: PartTwoStatus;
  /** Why it stands so. */
  reason: string;
  reviewedById: Id;
}

export interface Program {
  id: Id;
  siteId: Id;
  name: string;
  kind: ProgramKind;
  partTwo: PartTwoStatus;
  startedOn: LocalDate;
}

export type Role =
  | 'coach'
  | 'manager'
  | 'employment-specialist'
  | 'front-desk'
  | 'admin'
  | 'privacy-officer'
  | 'evaluator'
  | 'clinician';

export interface StaffMember {
  id: Id;
  /** Stable short name inside the world, such as 'sam-ortiz'. */
  key: string;
  chosenName: string;
  fullName: string;
  pronouns: string;
  role: Role;
  languages: readonly Language[];
  siteId: Id;
  phone: string;
  email: string;
  startedOn: LocalDate;
}

/** Absence of a staff member, both days included, and who stands in. */
export interface Leave {
  id: Id;
  staffId: Id;
  coverId: Id | null;
  firstDay: LocalDate;
  lastDay: LocalDate;
  reason: string;
}

/** Somebody's turn to read what comes in outside the hours of the day, week after week. */
export interface NightTurn {
  id: Id;
  staffId: Id;
  /** 1 Monday … 7 Sunday: the days on which a turn begins. */
  weekdays: readonly number[];
  startsAt: ClockTime;
  /** At or before the beginning: on the next morning. */
  endsAt: ClockTime;
  fromOn: LocalDate;
}

export type Way = 'text' | 'phone' | 'in-person';

/** Weekly hours at work; one that ends before it begins goes on past midnight. */
export interface Shift {
  /** 1 Monday … 7 Sunday. */
  days: readonly number[];
  from: ClockTime;
  until: ClockTime;
}

export interface Participant {
  id: Id;
  /** Stable short name inside the world: 'maya', 'devon', 'luz', 'andre', 'priya', or 'p06' and up. */
  key: string;
  chosenName: string;
  fullName: string;
  pronouns: string;
  birthDate: LocalDate;
  /** First language first. */
  languages: readonly Language[];
  phone: string | null;
  /** Safe ways to be reached, preferred first. */
  ways: readonly Way[];
  /** False: "do not leave a message". */
  leaveMessage: boolean;
  safeFrom: ClockTime;
  safeUntil: ClockTime;
  /** Not to be called or texted then. */
  shifts: readonly Shift[];
  /** In the person's own words, or null. */
  reachNote: string | null;
  siteId: Id;
  /** When the person was first written down: the first visit. */
  createdAt: Instant;
}

/** Somebody at a person's side; a separate voice, told only what the person agrees to. */
export interface Supporter {
  id: Id;
  participantId: Id;
  name: string;
  relation: string;
  phone: string | null;
  /** Whether staff may call this person when the participant cannot be reached. */
  mayBeCalled: boolean;
}

/** Time in one program. All days included. Open while `endedOn` is null. */
export interface Enrolment {
  id: Id;
  participantId: Id;
  programId: Id;
  referredOn: LocalDate;
  referredBy: string;
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  endReason: string | null;
  /** Closing asks for one of the two; null while open. */
  followUp: 'schedule' | 'none' | null;
  followUpBy: Way | null;
  /** Days on which the person will be asked how it goes; empty without a schedule. */
  followUpDates: readonly LocalDate[];
  /** What the person said about being followed up or not. */
  followUpWords: string | null;
}

/** Who is a person's coach, both days included. */
export interface Caseload {
  id: Id;
  participantId: Id;
  staffId: Id;
  programId: Id;
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  /** Why this coach, from this day. */
  reason: string;
}

export interface Group {
  id: Id;
  name: string;
  siteId: Id;
  programId: Id;
  leaderId: Id;
  language: WrittenLanguage;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  startsAt: ClockTime;
  minutes: number;
}

/** One meeting of a group. `headcount` counts everybody present, named or not. */
export interface GroupSession {
  id: Id;
  groupId: Id;
  leaderId: Id;
  startsAt: Instant;
  minutes: number;
  headcount: number;
}

/** One line of a family's own plan, and whether the participant may read it. */
export interface FamilyLine {
  id: Id;
  shareId: Id;
  part: 'ourselves' | 'home-helps' | 'home-hard' | 'hard-days' | 'who-helps' | 'step';
  what: string;
  shown: boolean;
  writtenAt: Instant;
}

/** Somebody a participant asked along: offered, or linked once they agreed. */
export interface Family {
  id: Id;
  /** The family member's own account. */
  familyId: Id;
  participantId: Id;
  called: string;
  offeredAt: Instant;
  acceptedAt?: Instant;
  /** The participant wants to hear how they see it. */
  voiceAskedAt?: Instant;
  /** Facts of the participant's that are shown to them. */
  shows: readonly Id[];
  plan: readonly FamilyLine[];
  voices: readonly { id: Id; domain: string; said: string; at: Instant }[];
  /** How they see the eight domains: the place of the answer chosen, by question of Eight Domains. */
  marks: readonly { id: Id; answers: Readonly<Record<string, number>>; at: Instant }[];
}

/** Somebody whom the law lets decide for a participant, as a manager put it on record: a court's guardian, or a minor's parent. */
export interface Guardian {
  id: Id;
  familyId: Id;
  participantId: Id;
  called: string;
  basis: 'court' | 'minor';
  paper: 'court-order' | 'birth-certificate';
  /** Of a minor: the state whose law gives a parent the decision. */
  state?: string;
  seenOn: LocalDate;
  fromOn: LocalDate;
  untilOn: LocalDate;
  recordedById: Id;
  recordedAt: Instant;
}

/** Somebody outside who has an account here. */
export interface Partner {
  id: Id;
  name: string;
  /** The place they come from. */
  from: string;
  kind: 'clinician';
  languages: readonly string[];
  addedAt: Instant;
}

/** Something a participant agreed to share with a partner, when that looked, and when it was taken back. */
export interface Sharing {
  id: Id;
  participantId: Id;
  partnerId: Id;
  information: readonly ('plan' | 'note' | 'attendance' | 'employment')[];
  /** The same in plain words. */
  described: string;
  purpose: 'treatment' | 'employment';
  /** The last day, or what ends it. */
  ends: { by: 'date'; on: LocalDate } | { by: 'event'; event: string };
  signedAt: Instant;
  takenBack?: { id: Id; at: Instant };
  looks: readonly { id: Id; at: Instant; entries: number }[];
}

/** Somebody of the house who walks along beside the coach, for one matter. */
export interface Alongside {
  participantId: Id;
  staffId: Id;
  startedOn: LocalDate;
  reason: string;
}

/** Everything invented, in one piece. Lists are in a stable order; facts by `happenedAt`, then id. */
export interface InventedWorld {
  seed: string;
  today: LocalDate;
  organization: Organization;
  sites: readonly Site[];
  units: readonly Unit[];
  programs: readonly Program[];
  staff: readonly StaffMember[];
  leaves: readonly Leave[];
  turns: readonly NightTurn[];
  participants: readonly Participant[];
  supporters: readonly Supporter[];
  enrolments: readonly Enrolment[];
  caseloads: readonly Caseload[];
  alongside: readonly Alongside[];
  groups: readonly Group[];
  sessions: readonly GroupSession[];
  facts: readonly Fact[];
  families: readonly Family[];
  guardians: readonly Guardian[];
  partners: readonly Partner[];
  sharings: readonly Sharing[];
}

export type {
  Audience,
  Category,
  Fact,
  FactData,
  FactKind,
  FactOf,
  FactWords,
  MilestoneWhat,
  Outcome,
  Owner,
  Place,
} from './fact-types.ts';
