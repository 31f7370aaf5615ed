import { useCallback } from 'preact/hooks';
import { useSession } from '../../../web/session.ts';

/** Now, and the IANA zone of the program's own clock, by which days and times are told. */
export interface Moment {
  now: Date;
  zone: string;
}

/** 'YYYY-MM-DDTHH:MM' of an instant on the clock of a zone, as a datetime-local field writes it. */
export function localTime(at: Date, zone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at).replace(' ', 'T');
}

/** 'YYYY-MM-DD' on the clock of a zone, as a date field writes it. */
export function localDay(at: Date, zone: string): string {
  return localTime(at, zone).slice(0, 10);
}

const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const asUtc = (wall: string): number => Date.parse(`${wall}:00Z`);

/** The instant of a datetime-local field on the clock of a zone; undefined while it is not complete. */
export function instantOf(wall: string, zone: string): string | undefined {
  const told = asUtc(wall);
  if (!complete.test(wall) || Number.isNaN(told)) return undefined;
  const shifted = (at: number): number => at + told - asUtc(localTime(new Date(at), zone));
  // Once by the offset of the first guess, once more where a change of the clock lies between.
  return new Date(shifted(shifted(told))).toISOString();
}

/** The program's clock, to be read when something is sent. */
export function useMoment(): () => Moment {
  const own = useSession().organization?.timeZone;
  return useCallback(
    () => ({ now: new Date(), zone: own ?? Intl.DateTimeFormat().resolvedOptions().timeZone }),
    [own],
  );
}
