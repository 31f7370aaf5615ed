import type { Day } from '../../../lib/dates.ts';
import { addDays, daysBetween, yearsBetween } from '../../../lib/dates.ts';
import type { Around, Reason, Rule } from './around.ts';
import { checkInMissed, nightHandedOver, saidInCheckIn, wrote } from './own-word-rules.ts';
import { askedWhenQuiet, isQuietTooLong, silent } from './quiet-rules.ts';
import { reviewDue } from './review-due.ts';

const soonInDays = 7;
const firstDays = 90;
const quietInFirstDays = 7;
const freshAttendance = 21;
const tryAgainAfter = 2;
/** A contact this many days before a follow-up date has answered it, as a person's page tells it as well. */
const askAgainWithin = 14;

const contactSince = (around: Around, day: Day): boolean =>
  around.lastKept !== undefined && around.lastKept >= day;

/** An answer on a form needs someone the same day; nothing but somebody having done it takes it off the list. */
const safetyAnswer: Rule = {
  name: 'safety-answer',
  says: 'An answer on a form needs someone the same day.',
  applies: (around) => {
    const step = around.steps.find(({ safety }) => safety);
    if (!step) return undefined;
    return {
      rule: 'safety-answer',
      code: 'reason.safety-answer',
      facts: { what: step.what, day: step.dueOn, stepId: step.id },
      waiting: daysBetween(step.dueOn, around.today),
      needsPerson: true,
      act: 'finish-step',
    };
  },
};

/** The participant asked to be reached out to after a missed group; one was missed, and nobody has. */
const missedGroup: Rule = {
  name: 'asked-after-missed-group',
  says: 'The participant asked to be reached out to after a missed group.',
  applies: (around) => {
    const missed = around.groups.find((group) => isAskedMiss(around, group));
    if (!missed) return undefined;
    const waiting = daysBetween(missed.on, around.today);
    return {
      rule: 'asked-after-missed-group',
      code: 'reason.missed-group',
      facts: { group: missed.name, days: waiting },
      waiting,
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

function isAskedMiss(around: Around, group: Around['groups'][number]): boolean {
  const asked = around.signals.some(
    (signal) => signal.when === 'missed-group' && (!signal.groupId || signal.groupId === group.groupId),
  );
  const fresh = daysBetween(group.on, around.today) <= freshAttendance;
  return asked && !group.present && fresh && !contactSince(around, group.on);
}

const callMissed: Rule = {
  name: 'agreed-call-missed',
  says: 'A call you agreed on has passed without a contact.',
  applies: (around) => {
    const passed = around.agreedCalls.find((call) => call.at < around.now && !contactSince(around, call.on));
    if (!passed) return undefined;
    const waiting = daysBetween(passed.on, around.today);
    const code = waiting === 0 ? 'reason.call-missed-today' : 'reason.call-missed';
    return {
      rule: 'agreed-call-missed',
      code,
      facts: { day: passed.on, time: passed.clock, days: waiting, why: passed.why },
      waiting,
      needsPerson: true,
      act: 'call',
    };
  },
};

const callSoon: Rule = {
  name: 'agreed-call-soon',
  says: 'You agreed on a call or a meeting today or tomorrow.',
  applies: (around) => {
    const next = around.agreedCalls.find(
      (call) => call.at >= around.now && call.on <= addDays(around.today, 1),
    );
    if (!next) return undefined;
    const code = next.on === around.today ? 'reason.call-today' : 'reason.call-tomorrow';
    return {
      rule: 'agreed-call-soon',
      code,
      facts: { time: next.clock, why: next.why },
      waiting: next.on === around.today ? 1 : 0,
      needsPerson: false,
      act: 'confirm',
    };
  },
};

const stepDue: Rule = {
  name: 'step-due',
  says: 'A next step is due.',
  applies: (around) => {
    const due = around.steps
      .filter((step) => step.dueOn <= around.today && !step.safety)
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
    if (!due) return undefined;
    const waiting = daysBetween(due.dueOn, around.today);
    const code = `reason.step-${waiting > 0 ? 'overdue' : 'today'}-${due.owner}`;
    return {
      rule: 'step-due',
      code,
      facts: { what: due.what, day: due.dueOn, days: waiting, stepId: due.id },
      waiting,
      needsPerson: due.owner === 'staff' && waiting > 0,
      act: 'finish-step',
    };
  },
};

/** Joined, put on a caseload or brought in from elsewhere, and nobody has met them yet. */
const noContactYet: Rule = {
  name: 'no-contact-yet',
  says: 'They just came, and no contact is recorded yet.',
  applies: (around) => {
    if (around.lastKept || triedLately(around) || isQuietTooLong(around)) return undefined;
    const known = newSince(around);
    if (!known || known.days < 0) return undefined;
    return {
      rule: 'no-contact-yet',
      ...known.told,
      waiting: known.days,
      needsPerson: known.days >= quietInFirstDays,
      act: 'reach-out',
    };
  },
};

const triedLately = ({ lastTry, today }: Around): boolean =>
  lastTry !== undefined && daysBetween(lastTry.on, today) < tryAgainAfter;

/** In the first 90 days the day they joined tells most; later, or where none is known, the day they came to a caseload. */
function newSince(around: Around): { days: number; told: Pick<Reason, 'code' | 'facts'> } | undefined {
  const { enrolledOn, onCaseload, today } = around;
  const day = enrolledOn === undefined ? undefined : daysBetween(enrolledOn, today);
  if (day !== undefined && day <= firstDays)
    return { days: day, told: { code: 'reason.first-contact', facts: { day, days: day } } };
  if (!onCaseload) return undefined;
  const days = daysBetween(onCaseload.since, today);
  const code = onCaseload.own ? 'reason.first-contact-caseload' : 'reason.first-contact-covered';
  return { days, told: { code, facts: { days } } };
}

const early: Rule = {
  name: 'first-90-days',
  says: 'In the first 90 days a week without a recorded contact is long.',
  applies: (around) => {
    if (!(around.enrolledOn && around.lastKept)) return undefined;
    const day = daysBetween(around.enrolledOn, around.today);
    const quiet = daysBetween(around.lastKept, around.today);
    if (day < 0 || day > firstDays || quiet < quietInFirstDays) return undefined;
    return {
      rule: 'first-90-days',
      code: 'reason.first-90-days',
      facts: { day, days: quiet },
      waiting: quiet,
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

const tryAgain: Rule = {
  name: 'try-again',
  says: 'The last try to meet did not work out, and nobody has tried since.',
  applies: (around) => {
    const { lastTry } = around;
    if (!lastTry || contactSince(around, lastTry.on)) return undefined;
    const waiting = daysBetween(lastTry.on, around.today);
    if (waiting < tryAgainAfter) return undefined;
    return {
      rule: 'try-again',
      code: `reason.try-again-${lastTry.outcome}`,
      facts: { day: lastTry.on, days: waiting },
      waiting,
      needsPerson: false,
      act: 'reach-out',
    };
  },
};

const followUp: Rule = {
  name: 'follow-up-due',
  says: 'You promised to ask again after a program ended.',
  applies: (around) => {
    const due = around.followUps.filter(
      (day) => day <= around.today && !contactSince(around, addDays(day, -askAgainWithin)),
    );
    const last = [...due].sort().at(-1);
    if (!last) return undefined;
    const waiting = daysBetween(last, around.today);
    return {
      rule: 'follow-up-due',
      code: 'reason.follow-up',
      facts: { day: last, days: waiting },
      waiting,
      needsPerson: false,
      act: 'reach-out',
    };
  },
};

/** The next day a milestone comes round: its own day, or its anniversary this year or next. */
export function nextOccurrence(milestone: { onDate: Day; yearly: boolean }, today: Day): Day {
  if (!milestone.yearly || milestone.onDate >= today) return milestone.onDate;
  const thisYear = `${today.slice(0, 4)}${milestone.onDate.slice(4)}`;
  // A 29 February comes round on 28 February in other years.
  const real = (day: Day) => (addDays(day, 0) === day ? day : addDays(`${day.slice(0, 7)}-28`, 0));
  return real(thisYear) >= today
    ? real(thisYear)
    : real(`${Number(today.slice(0, 4)) + 1}${milestone.onDate.slice(4)}`);
}

const milestone: Rule = {
  name: 'milestone-soon',
  says: 'A milestone comes round within a week.',
  applies: (around) => {
    const soon = around.milestones
      .map((one) => ({ ...one, on: nextOccurrence(one, around.today) }))
      .filter(
        (one) => daysBetween(around.today, one.on) >= 0 && daysBetween(around.today, one.on) <= soonInDays,
      )
      .sort((a, b) => a.on.localeCompare(b.on))[0];
    return soon ? milestoneReason(around, soon) : undefined;
  },
};

function milestoneReason(
  around: Around,
  soon: { title: string; wish: string; onDate: Day; on: Day },
): Reason {
  const inDays = daysBetween(around.today, soon.on);
  const years = yearsBetween(soon.onDate, soon.on);
  const code = soon.wish ? 'reason.milestone-wish' : 'reason.milestone';
  const facts = { title: soon.title, wish: soon.wish, day: soon.on, inDays, years };
  return {
    rule: 'milestone-soon',
    code,
    facts,
    waiting: soonInDays - inDays,
    needsPerson: false,
    act: 'plan',
  };
}

/**
 * The order of the list: whose safety needs someone today, then what people asked for, then what was promised, then
 * silence and who is new, then what to celebrate.
 */
export const rules: readonly Rule[] = [
  safetyAnswer,
  saidInCheckIn,
  wrote,
  nightHandedOver,
  missedGroup,
  askedWhenQuiet,
  checkInMissed,
  callMissed,
  callSoon,
  stepDue,
  silent,
  noContactYet,
  early,
  followUp,
  tryAgain,
  reviewDue,
  milestone,
];
