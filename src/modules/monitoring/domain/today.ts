import type { Around, Reason, Rule } from './around.ts';
import { askedAndNobodyTried, saidInCheckIn, wrote } from './own-word-rules.ts';
import { isQuietTooLong } from './quiet-rules.ts';
import { rules } from './rules.ts';

export const mostPeople = 7;

export interface Needing<Person> {
  person: Person;
  reasons: Reason[];
}

export interface TodayList<Person> {
  /** At most seven, in order. */
  people: Needing<Person>[];
  /** Due as well, beyond the seven. */
  later: Needing<Person>[];
  snoozed: { person: Person; until: string; why: string }[];
  /** Somebody was in contact with them today, or tried to be. */
  done: Person[];
  nothingDue: Person[];
}

/** Every reason that holds for one participant, the first rule's first. */
export function reasonsFor(around: Around): Reason[] {
  return rules.flatMap((rule) => rule.applies(around) ?? []);
}

/** Longer without a contact than was agreed, or a week and more after they came without any. */
export const isSilent = (around: Around): boolean =>
  isQuietTooLong(around) ||
  reasonsFor(around).some(({ rule, needsPerson }) => rule === 'no-contact-yet' && needsPerson);

/** What waits outside the hours: what people said themselves, and nothing that anybody else noted. */
const nightRules: readonly Rule[] = [saidInCheckIn, wrote];

/** Those of whom something said to the team waits, in order, for whoever reads outside the hours. */
export function listTonight<Person extends { name: string }>(
  all: readonly { person: Person; around: Around }[],
): Needing<Person>[] {
  const waiting = all.map(({ person, around }) => ({
    person,
    reasons: nightRules.flatMap((rule) => rule.applies(around) ?? []),
  }));
  return waiting.filter(({ reasons }) => reasons.length > 0).sort(inOrder);
}

/** They wrote after today's contact or try: what came later is not done with it. */
const wroteToday = ({ unanswered, today }: Around): boolean => unanswered?.on === today;

/** Neither a snooze nor an earlier contact of today takes these off the list: a need for safety, and a plea to be reached. */
const cannotWait = (around: Around): boolean =>
  around.steps.some(({ safety }) => safety) || askedAndNobodyTried(around);

const rank = (reason: Reason): number => rules.findIndex((rule) => rule.name === reason.rule);

/** By the order of the rules, then by how long it has waited, then by name of the person so that the order never jumps. */
function inOrder(a: Needing<{ name: string }>, b: Needing<{ name: string }>): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (!(first && second)) return 0;
  return (
    rank(first) - rank(second) || second.waiting - first.waiting || a.person.name.localeCompare(b.person.name)
  );
}

const doneToday = (around: Around): boolean =>
  !(cannotWait(around) || wroteToday(around)) &&
  (around.lastKept === around.today || around.lastTry?.on === around.today);

/** Who needs someone today, and why: a coach's list, and what a manager's counts count. */
export function listToday<Person extends { name: string }>(
  all: readonly { person: Person; around: Around }[],
): TodayList<Person> {
  const snoozed: TodayList<Person>['snoozed'] = [];
  const due: Needing<Person>[] = [];
  const done: Person[] = [];
  const nothingDue: Person[] = [];
  for (const { person, around } of all) {
    const reasons = reasonsFor(around);
    if (doneToday(around)) done.push(person);
    else if (reasons.length === 0) nothingDue.push(person);
    else if (around.snooze && around.snooze.until > around.today && !cannotWait(around))
      snoozed.push({ person, ...around.snooze });
    else due.push({ person, reasons });
  }
  due.sort(inOrder);
  return { people: due.slice(0, mostPeople), later: due.slice(mostPeople), snoozed, done, nothingDue };
}
