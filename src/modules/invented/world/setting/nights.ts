import { instantAt } from '../local-time.ts';
import type { Maker } from '../maker.ts';
import type { NightTurn, StaffMember } from '../types.ts';

/** Who reads outside the hours of the day, week after week: none of them is away now. */
const turnList = [
  { key: 'rosa-villalobos', weekdays: [1, 2, 3, 4, 7], startsAt: '17:00', endsAt: '09:00' },
  { key: 'kenji-abara', weekdays: [5, 6], startsAt: '17:00', endsAt: '09:00' },
  { key: 'marcus-whitfield', weekdays: [6, 7], startsAt: '09:00', endsAt: '17:00' },
] as const;

export function inventTurns(maker: Maker, staff: readonly StaffMember[]): NightTurn[] {
  return turnList.flatMap(({ key, ...span }) => {
    const member = staff.find((one) => one.key === key);
    const id = maker.id(`turn/${key}`, instantAt(maker.opening, 570));
    return member ? [{ id, staffId: member.id, fromOn: maker.opening, ...span }] : [];
  });
}
