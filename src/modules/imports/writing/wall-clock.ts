import { Temporal } from 'temporal-polyfill';

/** Where a file gives only the day, midday stands for it: no zone's midday lies on another day. */
const midday = 'T12:00';

/** Reads 'YYYY-MM-DD' and 'YYYY-MM-DDTHH:MM' by the clock of an IANA zone. Days repeat, so each is worked out once. */
export function clockOf(zone: string): (wall: string) => Date {
  const known = new Map<string, Date>();
  return (wall) => {
    const found = known.get(wall);
    if (found) return found;
    const whole = wall.includes('T') ? wall : wall + midday;
    const at = new Date(Temporal.PlainDateTime.from(whole).toZonedDateTime(zone).epochMilliseconds);
    known.set(wall, at);
    return at;
  };
}
