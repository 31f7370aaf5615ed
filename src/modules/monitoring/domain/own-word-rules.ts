import { daysBetween } from '../../../lib/dates.ts';
import type { Around, Rule } from './around.ts';

/** They said how their day is and want somebody to come of it: they asked for it, or switched on that hard days are told. */
export const saidInCheckIn: Rule = {
  name: 'said-in-check-in',
  says: 'The participant asked to be reached, or wants hard days to be told and had one.',
  applies: (around) => {
    const said = openCheckIn(around);
    if (!said) return undefined;
    const hours = Math.floor((around.now.getTime() - said.at.getTime()) / 3_600_000);
    return {
      rule: 'said-in-check-in',
      code: `reason.check-in-${said.how ?? 'reach'}${said.asked && said.how ? '-reach' : ''}`,
      facts: { hours, days: Math.floor(hours / 24) },
      waiting: Math.floor(hours / 24),
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

interface OpenCheckIn {
  at: Date;
  /** How the day is, where they want that to be told. */
  how?: 'hard' | 'very-hard';
  asked: boolean;
}

/** What nobody has met them about since; a day that was hard is told until they say another is not. */
function openCheckIn({ checkIn }: Around): OpenCheckIn | undefined {
  if (!checkIn) return undefined;
  const { last, asked, tellHard, keptAt } = checkIn;
  const isOpen = (at: Date): boolean => keptAt === undefined || keptAt < at;
  const reach = asked !== undefined && isOpen(asked.at) ? asked : undefined;
  const how = last?.how === 'hard' || last?.how === 'very-hard' ? last.how : undefined;
  const together = reach !== undefined && reach.at.getTime() === last?.at.getTime();
  if (last && how && isOpen(last.at) && (tellHard || together)) {
    return { at: last.at, how, asked: reach !== undefined };
  }
  return reach ? { at: reach.at, asked: true } : undefined;
}

/** They asked to be reached and nobody has so much as tried since: neither an earlier contact nor a snooze settles that. */
export function askedAndNobodyTried(around: Around): boolean {
  const open = openCheckIn(around);
  const triedAt = around.checkIn?.triedAt;
  return open?.asked === true && (triedAt === undefined || triedAt < open.at);
}

/** Days without a check-in are a signal only for whoever agreed to a rhythm of them. */
export const checkInMissed: Rule = {
  name: 'check-in-missed',
  says: 'The participant asked us to ask after them when they do not check in, and they have not.',
  applies: (around) => {
    const { rhythm, last } = around.checkIn ?? {};
    if (!rhythm) return undefined;
    const since = [rhythm.since, last?.on ?? '', around.lastKept ?? ''].sort().at(-1) ?? rhythm.since;
    const days = daysBetween(since, around.today);
    if (days <= rhythm.everyDays) return undefined;
    return {
      rule: 'check-in-missed',
      code: 'reason.check-in-missed',
      facts: { days, agreed: rhythm.everyDays },
      waiting: days - rhythm.everyDays,
      needsPerson: true,
      act: 'reach-out',
    };
  },
};

/** They wrote, and nobody has answered. */
export const wrote: Rule = {
  name: 'message-unanswered',
  says: 'They wrote to us, and nobody has answered yet.',
  applies: ({ unanswered, today }) => {
    if (!unanswered) return undefined;
    const { on, clock, count } = unanswered;
    const waiting = Math.max(0, daysBetween(on, today));
    const when = ['-today', '-yesterday'][waiting] ?? '';
    return {
      rule: 'message-unanswered',
      code: `reason.wrote${when}`,
      facts: { day: on, time: clock, days: count },
      waiting,
      needsPerson: true,
      act: 'answer',
    };
  },
};

/** A hand-over is news for so long. */
const nightNewsDays = 3;

/** Whoever was there outside the hours hands over: who read, and what was done. Told until somebody of the day met them. */
export const nightHandedOver: Rule = {
  name: 'night-handed-over',
  says: 'Somebody was there for them outside the hours, and hands over.',
  applies: ({ night, lastKeptAt, today }) => {
    if (!night || (lastKeptAt !== undefined && lastKeptAt > night.at)) return undefined;
    const waiting = Math.max(0, daysBetween(night.on, today));
    if (waiting > nightNewsDays) return undefined;
    const { by, clock, on, done, outcome } = night;
    return {
      rule: 'night-handed-over',
      code: `reason.night-${outcome}${done === '' ? '' : '-said'}`,
      facts: { by, time: clock, day: on, done },
      waiting,
      needsPerson: false,
      act: 'reach-out',
    };
  },
};
