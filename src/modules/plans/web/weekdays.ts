import { useMemo } from 'preact/hooks';
import { beginLine } from '../../../web/ui/index.ts';
import { useFormat } from '../../../web/words.ts';

export interface Weekday {
  /** 1 = Monday … 7 = Sunday. */
  day: number;
  name: string;
}

// 1 January 2024 was a Monday.
const dayOf = (day: number): Date => new Date(Date.UTC(2024, 0, day));

/** The days of a week by their names, Monday first. */
export function useWeekdays(style: 'long' | 'short'): Weekday[] {
  const { locale } = useFormat();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, name: beginLine(format.format(dayOf(day)), locale) }));
  }, [locale, style]);
}

/** 'HH:MM' as the reader's place writes times. */
export function useClock(): (clock: string) => string {
  const { locale } = useFormat();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
    return (clock) => format.format(new Date(`2000-01-01T${clock === '24:00' ? '00:00' : clock}:00Z`));
  }, [locale]);
}
