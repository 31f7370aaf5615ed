import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { Around, CheckInsAround } from './around.ts';

/** The little of a fact that the rules look at. */
export interface SeenFact {
  id: string;
  kind: string;
  happenedAt: Date;
  data: Record<string, unknown>;
  words: Readonly<Record<string, string>>;
}

/** When somebody came to a caseload: the own one, or that of a colleague one covers for. */
export interface Beginning {
  since: Date;
  own: boolean;
}

export interface Moment {
  now: Date;
  zone: string;
  /** Where whoever asks walks with this person. */
  begun?: Beginning | undefined;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** 'HH:MM' of an instant on the clock of a time zone. */
export function clockIn(zone: string, at: Date): string {
  const known = clocks.get(zone);
  const format =
    known ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  if (!known) clocks.set(zone, format);
  return format.format(at);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Facts of one participant, latest first, as the rules want them. */
export function gather(facts: readonly SeenFact[], moment: Moment): Around {
  const day = (at: Date): Day => dayIn(moment.zone, at);
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind);
  const contacts = of('contact');
  const kept = contacts.find((fact) => fact.data.outcome === 'kept');
  const tried = contacts.find((fact) => fact.data.outcome !== 'kept');
  const enrolled = of('enrolled')[0];
  const rhythm = of('rhythm')[0];
  return {
    today: day(moment.now),
    now: moment.now,
    clock: clockIn(moment.zone, moment.now),
    ...(enrolled ? { enrolledOn: day(enrolled.happenedAt) } : {}),
    ...(moment.begun ? { onCaseload: { since: day(moment.begun.since), own: moment.begun.own } } : {}),
    ...(kept ? { lastKept: day(kept.happenedAt), lastKeptAt: kept.happenedAt } : {}),
    ...(tried
      ? {
          lastTry: {
            on: day(tried.happenedAt),
            outcome: tried.data.outcome === 'missed' ? 'missed' : 'not-reached',
          },
        }
      : {}),
    ...(rhythm ? { rhythm: { everyDays: Number(rhythm.data.everyDays) } } : {}),
    ...checkInsFrom(facts, moment),
    ...unansweredFrom(facts, moment),
    ...nightFrom(of('night-note'), moment),
    ...snoozeFrom(of('snooze')),
    ...reviewFrom(of('plan-review')),
    agreedCalls: of('agreed-call').map((fact) => callFrom(fact, moment)),
    steps: of('next-step').map(stepFrom),
    signals: of('signal').map(signalFrom),
    followUps: of('follow-up').map((fact) => text(fact.data.dueOn)),
    groups: groupsFrom(of('group-attendance'), moment),
    milestones: of('milestone').map(milestoneFrom),
  };
}

const outcomes = ['reached', 'not-reached', 'read'] as const;

function nightFrom([latest]: readonly SeenFact[], { zone }: Moment): Pick<Around, 'night'> {
  if (!latest) return {};
  const { happenedAt: at, data, words } = latest;
  const outcome = outcomes.find((one) => one === data.outcome) ?? 'read';
  const when = { at, on: dayIn(zone, at), clock: clockIn(zone, at) };
  return { night: { ...when, outcome, by: text(data.by), done: words.done ?? '' } };
}

/** They were met or spoken to, by day or by whoever was there outside the hours. */
const wasReached = ({ kind, data }: SeenFact): boolean =>
  kind === 'contact' ? data.outcome === 'kept' : kind === 'night-note' && data.outcome === 'reached';

/** Somebody tried to reach them, whatever came of it. */
const wasTried = ({ kind, data }: SeenFact): boolean =>
  kind === 'contact' || (kind === 'night-note' && data.outcome !== 'read');

function snoozeFrom(snoozes: readonly SeenFact[]): Pick<Around, 'snooze'> {
  const [latest] = snoozes;
  return latest ? { snooze: { until: text(latest.data.until), why: latest.words.why ?? '' } } : {};
}

function checkInsFrom(facts: readonly SeenFact[], { zone }: Moment): { checkIn?: CheckInsAround } {
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind);
  const all = of('check-in');
  const [last] = all;
  const [wish] = of('check-in-wish');
  if (!(last || wish)) return {};
  const asked = all.find((fact) => fact.data.reach === true);
  const tried = facts.find(wasTried);
  const kept = facts.find(wasReached);
  const everyDays = Number(wish?.data.everyDays ?? 0);
  return {
    checkIn: {
      tellHard: wish?.data.tellHard === true,
      ...(last
        ? { last: { at: last.happenedAt, on: dayIn(zone, last.happenedAt), how: text(last.data.how) } }
        : {}),
      ...(asked ? { asked: { at: asked.happenedAt } } : {}),
      ...(wish && everyDays > 0 ? { rhythm: { everyDays, since: dayIn(zone, wish.happenedAt) } } : {}),
      ...(kept ? { keptAt: kept.happenedAt } : {}),
      ...(tried ? { triedAt: tried.happenedAt } : {}),
    },
  };
}

function unansweredFrom(facts: readonly SeenFact[], { zone }: Moment): Pick<Around, 'unanswered'> {
  const answers = (fact: SeenFact): boolean =>
    (fact.kind === 'message' && fact.data.from === 'team') || wasReached(fact);
  const answeredAt = facts.find(answers)?.happenedAt;
  const waiting = facts.filter(
    (fact) =>
      fact.kind === 'message' &&
      fact.data.from === 'participant' &&
      (answeredAt === undefined || fact.happenedAt > answeredAt),
  );
  const first = waiting.at(-1);
  if (!first) return {};
  const at = first.happenedAt;
  return { unanswered: { at, on: dayIn(zone, at), clock: clockIn(zone, at), count: waiting.length } };
}

/** The day set last holds, whatever was set before. */
function reviewFrom(reviews: readonly SeenFact[]): Pick<Around, 'hardReviewOn'> {
  const latest = reviews.find(({ data }) => data.of === 'hard');
  return latest ? { hardReviewOn: text(latest.data.onDate) } : {};
}

function callFrom(fact: SeenFact, { zone }: Moment): Around['agreedCalls'][number] {
  const at = new Date(text(fact.data.at));
  return { id: fact.id, at, on: dayIn(zone, at), clock: clockIn(zone, at), why: fact.words.why ?? '' };
}

const stepFrom = (fact: SeenFact): Around['steps'][number] => ({
  id: fact.id,
  what: fact.words.what ?? '',
  owner: fact.data.owner === 'staff' ? 'staff' : 'participant',
  ownerId: text(fact.data.ownerId),
  dueOn: text(fact.data.dueOn),
  ...(fact.data.because === 'safety-answer' ? { safety: true } : {}),
});

const signalFrom = (fact: SeenFact): Around['signals'][number] => ({
  when: fact.data.when === 'silence' ? 'silence' : 'missed-group',
  ask: fact.words.ask ?? '',
  ...(fact.data.groupId ? { groupId: text(fact.data.groupId) } : {}),
});

const milestoneFrom = (fact: SeenFact): Around['milestones'][number] => ({
  title: fact.words.title ?? '',
  wish: fact.words.wish ?? '',
  onDate: text(fact.data.onDate),
  yearly: fact.data.yearly === true,
});

function groupsFrom(attendances: readonly SeenFact[], { zone }: Moment): Around['groups'] {
  const last = new Map<string, Around['groups'][number]>();
  for (const fact of attendances) {
    const groupId = text(fact.data.groupId);
    if (last.has(groupId)) continue;
    last.set(groupId, {
      groupId,
      name: text(fact.data.name),
      on: dayIn(zone, fact.happenedAt),
      present: fact.data.present === true,
    });
  }
  return [...last.values()];
}

/** Times someone was beside the person in the last 30 days: contacts that took place, groups attended. */
export function besideIn(facts: readonly SeenFact[], since: Date): number {
  const beside = (fact: SeenFact): boolean =>
    (fact.kind === 'contact' && fact.data.outcome === 'kept') ||
    (fact.kind === 'group-attendance' && fact.data.present === true);
  return facts.filter((fact) => fact.happenedAt >= since && beside(fact)).length;
}
