import type { Day } from '../../../lib/dates.ts';

/** What a rule may look at: one participant, in facts. Days are in the program's own time zone. */
export interface Around {
  today: Day;
  now: Date;
  /** 'HH:MM' now, in the program's time zone. */
  clock: string;
  enrolledOn?: Day;
  /** Since when they are with whoever asks: on the own caseload, or on the colleague's whom one covers for. */
  onCaseload?: { since: Day; own: boolean };
  /** The last contact that took place. */
  lastKept?: Day;
  lastKeptAt?: Date;
  /** The last try that did not: missed or not reached. */
  lastTry?: { on: Day; outcome: 'missed' | 'not-reached' };
  rhythm?: { everyDays: number };
  agreedCalls: readonly { id: string; at: Date; on: Day; clock: string; why: string }[];
  steps: readonly {
    id: string;
    what: string;
    owner: 'participant' | 'staff';
    ownerId: string;
    dueOn: Day;
    /** Made because an answer on a form needs someone the same day. */
    safety?: true;
  }[];
  signals: readonly { when: 'missed-group' | 'silence'; groupId?: string; ask: string }[];
  /** Days on which someone promised to ask again after a program ended. */
  followUps: readonly Day[];
  /** The last attendance of each group. */
  groups: readonly { groupId: string; name: string; on: Day; present: boolean }[];
  milestones: readonly { title: string; wish: string; onDate: Day; yearly: boolean }[];
  /** What came of how somebody says their days are. */
  checkIn?: CheckInsAround;
  /** What they wrote that nobody has answered, by a message or by meeting them: the first of it, and how much. */
  unanswered?: { at: Date; on: Day; clock: string; count: number };
  /** Who was there outside the hours last, and what was done. */
  night?: {
    at: Date;
    on: Day;
    clock: string;
    outcome: 'reached' | 'not-reached' | 'read';
    by: string;
    done: string;
  };
  /** When they look again at what to do when it gets hard. */
  hardReviewOn?: Day;
  snooze?: { until: Day; why: string };
}

export interface CheckInsAround {
  /** The last of all. */
  last?: { at: Date; on: Day; how: string };
  /** The last in which they asked to be reached. */
  asked?: { at: Date };
  /** They switched on that hard days are told. */
  tellHard: boolean;
  /** The rhythm they switched on, and since when. */
  rhythm?: { everyDays: number; since: Day };
  /** When a contact last took place, and when somebody last tried at all. */
  keptAt?: Date;
  triedAt?: Date;
}

/** One reason, from facts, in the words of a catalogue: `code` names the sentence and `facts` fill it. Never a score. */
export interface Reason {
  rule: string;
  code: string;
  facts: Readonly<Record<string, string | number>>;
  /** Days this has been waiting; later than others of the same rule comes first. */
  waiting: number;
  /** Amber: a person is needed now. */
  needsPerson: boolean;
  /** What a human might do. */
  act: 'reach-out' | 'call' | 'confirm' | 'plan' | 'finish-step' | 'answer';
}

export interface Rule {
  name: string;
  /** One sentence for the page that explains the order. */
  says: string;
  applies(around: Around): Reason | undefined;
}
