import type { Chance } from '../chance.ts';
import { addDays, daysBetween, wallClock } from '../local-time.ts';
import type { Fact, FactOf, LocalDate } from '../types.ts';
import type { Desk } from './desk.ts';

/** The lines of Eight Domains by domain; some may be no matter of a person's life. */
const lines: readonly { domain: string; count: number; mayNotApply: readonly number[] }[] = [
  { domain: 'd1', count: 3, mayNotApply: [] },
  { domain: 'd2', count: 3, mayNotApply: [] },
  { domain: 'd3', count: 2, mayNotApply: [] },
  { domain: 'd4', count: 2, mayNotApply: [] },
  { domain: 'd5', count: 2, mayNotApply: [1, 2] },
  { domain: 'd6', count: 2, mayNotApply: [] },
  { domain: 'd7', count: 2, mayNotApply: [2] },
  { domain: 'd8', count: 2, mayNotApply: [] },
];

const answers = ['not-yet', 'a-little', 'mostly', 'very-much'] as const;

/** Nothing is asked again sooner; and the last two weeks are left to what Today tells. */
const apartDays = { told: 61, others: 100 };
const quietDays = 12;

/** Those of Sam's Today, whom a visitor opens first. */
const told: readonly string[] = ['maya', 'devon', 'luz', 'andre', 'priya'];

interface Person {
  begunOn: LocalDate;
  /** Where each domain stood at the beginning, 0 to 3. */
  base: Readonly<Record<string, number>>;
  /** Items that are no matter of this person's life. */
  apart: ReadonlySet<string>;
}

/** A look at the eight domains every few months, together after a meeting or alone on the phone. */
export function writeForms(desk: Desk): void {
  const { maker, course, line } = desk;
  const chance = maker.chance(`${course.participant.key}/forms`);
  const met = line
    .ofKind('contact')
    .filter(({ data }) => data.outcome === 'kept' && !['text', 'phone'].includes(data.place))
    .toSorted((one, other) => one.happenedAt.localeCompare(other.happenedAt))
    .slice(1);
  const [first] = met;
  const isTold = told.includes(course.participant.key);
  const seldom = chance.yes(0.15) && !isTold;
  if (!first || seldom) return;
  const person = personBy(chance, wallClock(first.happenedAt).date);
  let next = person.begunOn;
  for (const contact of met) {
    const { date } = wallClock(contact.happenedAt);
    if (date < next || daysBetween(date, maker.today) <= quietDays) continue;
    writeOne(desk, chance, contact, person);
    next = addDays(date, (isTold ? apartDays.told : apartDays.others) + chance.int(0, 20));
  }
}

function personBy(chance: Chance, begunOn: LocalDate): Person {
  const base = Object.fromEntries(
    lines.map(({ domain }) => [domain, chance.int(0, 2) + chance.next() * 0.6]),
  );
  const apart = lines.flatMap(({ domain, mayNotApply }) =>
    mayNotApply.filter(() => chance.yes(0.2)).map((at) => `${domain}.${at}`),
  );
  return { begunOn, base, apart: new Set(apart) };
}

function writeOne(desk: Desk, chance: Chance, contact: FactOf<'contact'>, person: Person): void {
  const { line, course } = desk;
  const { date, minute } = wallClock(contact.happenedAt);
  const alone = chance.yes(0.35);
  const end = minute + contact.data.minutes;
  line.add('form-response', {
    date,
    minute: alone ? Math.min(end + chance.int(30, 90), 1300) : end,
    writtenAfter: chance.int(2, 6),
    authorId: alone ? course.participant.id : contact.authorId,
    category: 'assessment',
    data: {
      mode: alone ? 'self' : 'assisted',
      voice: 'participant',
      codes: codesOn(line.all(), chance, person, date),
    },
    words: {},
  });
}

function codesOn(
  facts: readonly Fact[],
  chance: Chance,
  person: Person,
  date: LocalDate,
): Readonly<Record<string, string>> {
  const items = lines.flatMap(({ domain, count }) =>
    Array.from({ length: count }, (_, at) => ({ domain, item: `${domain}.${at + 1}` })),
  );
  return Object.fromEntries(
    items.flatMap(({ domain, item }): [string, string][] => {
      const level = levelOn(facts, person, domain, date) + chance.next() - 0.5;
      if (person.apart.has(item)) return [[item, 'does-not-apply']];
      if (chance.yes(0.03)) return [];
      if (chance.yes(0.03)) return [[item, 'rather-not-say']];
      return [[item, answers[Math.max(0, Math.min(3, Math.round(level)))] ?? 'a-little']];
    }),
  );
}

const monthsOf = (person: Person, date: LocalDate): number => daysBetween(person.begunOn, date) / 30;

/** What the line tells of an domain by that day: a job, a home, a skill, a group; and a hard month is a hard month. */
function levelOn(facts: readonly Fact[], person: Person, domain: string, date: LocalDate): number {
  const slowly = Math.min(1, monthsOf(person, date) * 0.08);
  return (person.base[domain] ?? 1) + slowly + toldBy(facts, domain, date);
}

function toldBy(facts: readonly Fact[], domain: string, date: LocalDate): number {
  const before = facts.filter(({ happenedAt }) => wallClock(happenedAt).date <= date);
  const since = (fact: Fact): number => daysBetween(wallClock(fact.happenedAt).date, date);
  const reached = (what: string): boolean =>
    before.some((fact) => fact.kind === 'milestone' && fact.data.what === what);
  if (domain === 'd1')
    return before.some((fact) => fact.kind === 'return-to-use' && since(fact) <= 30) ? -1 : 0;
  if (domain === 'd3') return reached('housing') ? 1 : 0;
  if (domain === 'd5') return reached('job') ? 1.2 : 0;
  if (domain === 'd6') return reached('skill') ? 0.8 : 0;
  if (domain !== 'd4') return 0;
  const there = before.filter(
    (fact) => fact.kind === 'group-attendance' && fact.data.present && since(fact) <= 60,
  );
  return there.length >= 3 ? 1 : 0;
}
