import { addDays, daysBetween, instantAt } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { Leave, LocalDate, StaffMember } from '../types.ts';
import { staffList } from './staff-list.ts';

const reasons = ['vacation', 'vacation', 'training week', 'family'];
/** Days before today in which nobody else is away: their Today has to be their own. */
const present = 30;

/** Who is away right now, and who stands in for her. */
const awayNow = { key: 'delia-fontaine', since: 3, until: 6 };

/**
 * The coaches and the employment specialist take three leaves each, in turn and never two at once, so that
 * whoever covers is there. One leave runs right now.
 */
export function inventLeaves(maker: Maker, staff: readonly StaffMember[]): Leave[] {
  const chance = maker.chance('leaves');
  const takers = staff.filter((member) => ['coach', 'employment-specialist'].includes(member.role));
  const turns = chance.shuffle([...takers, ...takers, ...takers]);
  const first = addDays(maker.opening, 12);
  const room = Math.floor(daysBetween(first, addDays(maker.today, -present)) / turns.length);
  const past = turns.flatMap((member, turn) => {
    const from = addDays(first, turn * room + chance.int(0, room - 12));
    const until = addDays(from, chance.int(4, 10));
    const reason = chance.pick(reasons);
    return addDays(member.startedOn, 45) < from ? [leave(maker, staff, member, from, until, reason)] : [];
  });
  return [...past, ...currentLeave(maker, staff)];
}

function currentLeave(maker: Maker, staff: readonly StaffMember[]): Leave[] {
  const member = staff.find(({ key }) => key === awayNow.key);
  if (!member) return [];
  const [first, last] = [addDays(maker.today, -awayNow.since), addDays(maker.today, awayNow.until)];
  return [leave(maker, staff, member, first, last, 'vacation')];
}

function leave(
  maker: Maker,
  staff: readonly StaffMember[],
  member: StaffMember,
  firstDay: LocalDate,
  lastDay: LocalDate,
  reason: string,
): Leave {
  const coverKey = staffList.find(({ key }) => key === member.key)?.cover;
  const coverId = staff.find(({ key }) => key === coverKey)?.id ?? null;
  const id = maker.id(`leave/${member.key}/${firstDay}`, instantAt(firstDay, 540));
  return { id, staffId: member.id, coverId, firstDay, lastDay, reason };
}
