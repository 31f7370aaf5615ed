import type { LineData } from '../../plans/index.ts';
import type { Domain } from './capital/domain-words.ts';
import type { Id, Instant, LocalDate, WrittenLanguage } from './types.ts';

export type Category =
  | 'identity'
  | 'attendance'
  | 'plan'
  | 'assessment'
  | 'note'
  | 'substance-use'
  | 'medication'
  | 'mental-health'
  | 'employment'
  | 'housing'
  | 'legal'
  | 'family';

/** 'just-us': the participant and the coach; for anyone else the fact does not exist. */
export type Audience = 'team' | 'just-us';

export type Place = 'home' | 'street' | 'work' | 'center' | 'school' | 'clinic' | 'phone' | 'text';
export type Outcome = 'kept' | 'missed' | 'not-reached';
export type Owner = 'participant' | 'staff';
export type MilestoneWhat = 'days' | 'skill' | 'job' | 'housing' | 'other';

type Empty = Record<never, never>;

/** The structured part of each kind of fact. */
export interface FactData {
  /** A meeting or an attempt. `minutes` is 0 unless kept; `withIds`: other staff members who were there. */
  contact: { place: Place; minutes: number; outcome: Outcome; withIds?: readonly Id[] };
  /** `about` is the contact it was agreed in. */
  'next-step': { owner: Owner; ownerId: Id; dueOn: LocalDate };
  /** `about` is the next step. */
  'step-done': Empty;
  /** How often the two agreed to hear each other: longer than this is silence. The latest one holds. */
  rhythm: { everyDays: number; by: 'text' | 'phone' | 'in-person' };
  /** Kept when a contact follows on the day of `at`. */
  'agreed-call': { at: Instant };
  /** Switched on by the participant. `groupId` with 'missed-group' only. */
  signal: { when: 'missed-group' | 'silence'; groupId?: Id };
  /** 'earlier': brought along; 'new': grown since. */
  strength: { origin: 'earlier' | 'new'; domain?: Domain };
  helps: Empty;
  /** `yearly`: its day comes round each year. */
  milestone: {
    what: MilestoneWhat;
    onDate: LocalDate;
    yearly: boolean;
    standing: 'self-reported' | 'verified';
  };
  /** `happenedAt` is the start of the session. */
  'group-attendance': { groupId: Id; present: boolean };
  /** Nothing else changes because of it. */
  'return-to-use': Empty;
  /** Written by a clinician; its category says what it is about. */
  'clinical-note': { about: 'assessment' | 'diagnosis' | 'treatment' };
  /** The next three are a participant's answers; `about` is the fact answered. */
  'co-sign': Empty;
  dissent: Empty;
  reply: Empty;
  service: { service: string; programId: Id; minutes?: number };
  /** Here or elsewhere; several go on at the same time. */
  'stage-begun': { stage: 'treatment' | 'rehabilitation' | 'reintegration'; since: LocalDate };
  'stage-ended': { stage: 'treatment' | 'rehabilitation' | 'reintegration'; begunId: Id; until: LocalDate };
  /** A staff member puts the line aside until that day. */
  snooze: { until: LocalDate };
  /** How the person says their day is. */
  'check-in': { how: 'good' | 'all-right' | 'hard' | 'very-hard'; reach: boolean };
  'check-in-wish': { tellHard: boolean };
  message: { from: 'participant' | 'team' };
  /** `about` is the participant's message that was read. */
  'message-read': Empty;
  /** A line of a plan: the participant's own, or a staff member's suggestion. */
  'plan-line': LineData;
  /** `about` is the line a goal's state is told of. */
  'plan-state': { state: 'working' | 'reached' | 'let-go' };
  /** Two things that belong together; `about` is the first of them. */
  'plan-link': { fromId: Id; toId: Id };
  'plan-review': { of: 'plan' | 'hard'; onDate: LocalDate };
  rehearsal: { onDate: LocalDate; withIds: Id[] };
  /** How one domain of life lifts or drags another. */
  influence: { from: Domain; to: Domain; how: 'lifts' | 'drags' };
  /** The participant asks to hear somebody close. */
  'voice-invited': { voice: 'family' | 'community' };
  'voice-said': { invitationId: Id; how: 'in-person' | 'phone'; domain?: Domain };
  /** Eight Domains, in somebody's view, filled in with a staff member or alone: codes of the answers by item ('d1.1'). */
  'form-response': {
    mode: 'assisted' | 'self';
    voice: 'participant' | 'coach' | 'family';
    codes: Readonly<Record<string, string>>;
  };
}

/** The free text of each kind of fact, by name, to be stored apart and encrypted. */
export interface FactWords {
  contact: { said?: string; agreed?: string; note?: string };
  'next-step': { what: string };
  'step-done': Empty;
  rhythm: Empty;
  'agreed-call': { why: string };
  signal: { ask: string };
  strength: { what: string };
  helps: { what: string };
  milestone: { title: string; wish?: string };
  'group-attendance': Empty;
  'return-to-use': { said: string };
  'clinical-note': { note: string };
  'co-sign': { said: string };
  dissent: { said: string };
  reply: { said: string };
  service: Empty;
  'stage-begun': { where?: string };
  'stage-ended': Empty;
  snooze: { why: string };
  'check-in': { said: string };
  'check-in-wish': Empty;
  message: { said: string };
  'message-read': Empty;
  'plan-line': { what: string; why?: string; phone?: string };
  'plan-state': Empty;
  'plan-link': Empty;
  'plan-review': Empty;
  rehearsal: { tried: string; learned?: string };
  influence: { why: string };
  'voice-invited': { who: string };
  'voice-said': { said: string };
  'form-response': Empty;
}

export type FactKind = keyof FactData;

export interface FactOf<K extends FactKind> {
  kind: K;
  id: Id;
  participantId: Id;
  happenedAt: Instant;
  /** When it was written down; never before it happened, never on or after the world's today. */
  recordedAt: Instant;
  /** A staff member, or the participant when they wrote it. */
  authorId: Id;
  category: Category;
  audience: Audience;
  data: FactData[K];
  words: FactWords[K];
  /** Language the words are in (for the `lang` attribute); null when there are none. */
  language: WrittenLanguage | null;
  /** The fact this one is about (step, done, co-sign, dissent, reply), or null. */
  about: Id | null;
}

type FactTable = { [K in FactKind]: FactOf<K> };

/** One dated fact on a person's line: any kind, told apart by `kind`. */
export type Fact = FactTable[FactKind];
