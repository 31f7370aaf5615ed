import { isWorkday, startOfDay } from '../local-time.ts';
import type { Fact } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Hours in which things plausibly happen and are written, in minutes after midnight. */
const office = { from: 480, until: 1170 };
const waking = { from: 450, until: 1410 };

/** Nothing is written before it happens, nor on or after today; nothing at night. */
export function* timeTrouble(known: KnownWorld): Generator<string> {
  const today = startOfDay(known.world.today);
  for (const fact of known.world.facts) {
    if (fact.recordedAt < fact.happenedAt) yield `${known.label(fact)} was written down before it happened.`;
    if (fact.recordedAt >= today) yield `${known.label(fact)} was written down after the story ends.`;
    if (known.clock(fact.recordedAt).date !== known.day(fact))
      yield `${known.label(fact)} was written another day.`;
    yield* hourTrouble(known, fact);
  }
}

function* hourTrouble(known: KnownWorld, fact: Fact): Generator<string> {
  const { date, minute } = known.clock(fact.happenedAt);
  if (minute < waking.from || minute > waking.until) yield `${known.label(fact)} happened in the night.`;
  const anyDay =
    fact.kind === 'group-attendance' || fact.authorId === fact.participantId || isRemote(known, fact);
  if (anyDay) return;
  if (!isWorkday(date)) yield `${known.label(fact)} happened on a day off.`;
  if (minute < office.from || minute > office.until)
    yield `${known.label(fact)} happened outside working hours.`;
}

/** A text or a call may come on a day off, and what was agreed in it with it. */
function isRemote(known: KnownWorld, fact: Fact): boolean {
  if (fact.kind === 'contact') return fact.data.place === 'text' || fact.data.place === 'phone';
  const about = fact.about === null ? undefined : known.facts.get(fact.about);
  return about?.kind === 'contact' && known.day(about) === known.day(fact) && isRemote(known, about);
}

/** Staff members work from their first day on, and not while they are away. */
export function* staffTrouble(known: KnownWorld): Generator<string> {
  for (const fact of known.world.facts) {
    const member = known.staff.get(fact.authorId);
    const date = known.day(fact);
    if (!member) continue;
    if (date < member.startedOn)
      yield `${known.label(fact)} was written by ${member.fullName} before their first day.`;
    if (known.isAway(member.id, date))
      yield `${known.label(fact)} was written by ${member.fullName} while away.`;
  }
}

/** Leave runs forward, and whoever covers is there. */
export function* leaveTrouble(known: KnownWorld): Generator<string> {
  for (const { staffId, coverId, firstDay, lastDay } of known.world.leaves) {
    const who = known.name(staffId);
    if (lastDay < firstDay) yield `The leave of ${who} ends before it starts.`;
    if (coverId === staffId) yield `${who} covers for themself.`;
    const coverAway = coverId !== null && [firstDay, lastDay].some((date) => known.isAway(coverId, date));
    if (coverAway && coverId !== staffId) yield `${who} is covered by somebody away.`;
  }
}
