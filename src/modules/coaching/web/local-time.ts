import { useCallback } from 'preact/hooks';
import { dayIn } from '../../../lib/dates.ts';
import { instantOf, wallMomentIn } from '../../../lib/wall-clock.ts';
import { useSession } from '../../../web/session.ts';

/** Now, and the IANA zone of the program's own clock, by which days and times are told. */
export interface Moment {
  now: Date;
  zone: string;
}

/** 'YYYY-MM-DDTHH:MM' of an instant on the clock of a zone, as a datetime-local field writes it. */
export const localTime = (at: Date, zone: string): string => wallMomentIn(zone, at);

/** 'YYYY-MM-DD' on the clock of a zone, as a date field writes it. */
export const localDay = (at: Date, zone: string): string => dayIn(zone, at);

const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The instant of a datetime-local field on the clock of a zone; undefined while it is not complete. */
export function instantIn(wall: string, zone: string): string | undefined {
  if (!complete.test(wall) || Number.isNaN(Date.parse(`${wall}:00Z`))) return undefined;
  return instantOf(zone, wall).toISOString();
}

/** The program's clock, to be read when something is sent. */
export function useMoment(): () => Moment {
  const own = useSession().organization?.timeZone;
  return useCallback(
    () => ({ now: new Date(), zone: own ?? Intl.DateTimeFormat().resolvedOptions().timeZone }),
    [own],
  );
}
