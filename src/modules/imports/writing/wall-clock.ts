import { instantOf, momentAt } from '../../../lib/wall-clock.ts';

/** Where a file gives only the day, midday stands for it: no zone's midday lies on another day. */
const midday = '12:00';

/** Reads 'YYYY-MM-DD' and 'YYYY-MM-DDTHH:MM' by the clock of an IANA zone. Days repeat, so each is worked out once. */
export function clockOf(zone: string): (wall: string) => Date {
  const known = new Map<string, Date>();
  return (wall) => {
    const found = known.get(wall);
    if (found) return found;
    const at = instantOf(zone, wall.includes('T') ? wall : momentAt(wall, midday));
    known.set(wall, at);
    return at;
  };
}
