import type { Ending } from '../cast/endings.ts';
import type { Chance } from '../chance.ts';
import { addDays, workdayFrom, workdayUntil } from '../local-time.ts';
import type { LocalDate, Outcome } from '../types.ts';

export type Purpose = 'first' | 'back' | 'regular' | 'call' | 'last' | 'parting';

/** A meeting meant to take place, and how it goes. */
export interface Visit {
  date: LocalDate;
  purpose: Purpose;
  outcome: Outcome;
  /** A call agreed on at this visit; `kept` when a contact follows on that day. */
  call?: { date: LocalDate; kept: boolean };
}

/** A stretch to fill with visits: from the first day to the last visit, about this often. */
export interface Stretch {
  from: LocalDate;
  until: LocalDate;
  everyDays: number;
  opens: 'first' | 'back' | 'regular';
  /** What the visit on `until` is; without it the stretch just ends before that day. */
  closes?: 'last' | 'parting';
  /** Days on which somebody asked to be reached out to. */
  reachOuts: readonly LocalDate[];
}

const likely = { kept: 0.85, callAgreed: 0.1, callKept: 0.78 };

/** Visits in order, no two on one day, the first and the closing one always kept. */
export function planVisits(stretch: Stretch, chance: Chance): Visit[] {
  let last: Visit = {
    date: workdayFrom(addDays(stretch.from, chance.int(0, 3))),
    purpose: stretch.opens,
    outcome: 'kept',
  };
  const visits = [last];
  for (;;) {
    const call = agreedCall(last, stretch, chance);
    if (call) last.call = call;
    if (call?.kept) visits.push({ date: call.date, purpose: 'call', outcome: 'kept' });
    const next = following(last, stretch, chance);
    if (!next) break;
    visits.push(next);
    last = next;
  }
  const { closes, until } = stretch;
  return closes ? [...visits, { date: until, purpose: closes, outcome: 'kept' }] : visits;
}

function following(last: Visit, stretch: Stretch, chance: Chance): Visit | undefined {
  const from = last.call ? last.call.date : last.date;
  const tryAgain = last.outcome !== 'kept' || (last.call && !last.call.kept);
  const wait = tryAgain ? chance.int(1, 4) : Math.round(stretch.everyDays * (0.68 + chance.next() * 0.34));
  const asked = stretch.reachOuts.find((date) => date > from && date < addDays(from, wait));
  const date = workdayFrom(asked ?? addDays(from, wait));
  if (date > addDays(stretch.until, -3)) return undefined;
  return { date, purpose: 'regular', outcome: asked ? 'kept' : outcomeOf(Boolean(tryAgain), chance) };
}

function outcomeOf(again: boolean, chance: Chance): Outcome {
  if (chance.yes(again ? 0.93 : likely.kept)) return 'kept';
  return chance.yes(0.55) ? 'missed' : 'not-reached';
}

function agreedCall(visit: Visit, stretch: Stretch, chance: Chance): Visit['call'] | undefined {
  const date = workdayFrom(addDays(visit.date, chance.int(2, 5)));
  const agreed = visit.outcome === 'kept' && chance.yes(likely.callAgreed);
  if (!agreed || date > addDays(stretch.until, -6)) return undefined;
  return { date, kept: chance.yes(likely.callKept) };
}

/** How a stretch that is still open ends. Days are counted back from today. */
export interface Finish {
  lastContact: LocalDate;
  /** The step agreed at the last contact: none, due some days off and open, or open past its day. */
  step: 'none' | 'later' | LocalDate;
  /** A call agreed at the last contact and not kept yet. */
  callOn?: LocalDate;
}

/** The last contact, open step and open call that make an ending true on the morning of today. */
export function finishOf(
  ending: Ending,
  everyDays: number,
  today: LocalDate,
  missedOn: LocalDate | undefined,
  chance: Chance,
): Finish {
  const ago = (from: number, to: number) => workdayUntil(addDays(today, -chance.int(from, to)));
  switch (ending) {
    case 'step-overdue':
      return { lastContact: ago(8, 10), step: ago(1, 3) };
    case 'step-soon':
      return { lastContact: ago(2, 5), step: addDays(today, chance.int(0, 2)) };
    case 'silent':
      return { lastContact: ago(everyDays + 2, everyDays + 7), step: 'none' };
    case 'call-missed':
      return { lastContact: ago(7, 9), step: 'none', callOn: ago(1, 2) };
    case 'call-today':
      return { lastContact: ago(3, 6), step: 'none', callOn: workdayFrom(today) };
    case 'missed-group':
      return { lastContact: workdayUntil(addDays(missedOn ?? today, -2)), step: 'none' };
    default:
      return {
        lastContact: ago(1, Math.max(1, Math.min(5, everyDays - 5))),
        step: chance.yes(0.4) ? 'later' : 'none',
      };
  }
}
