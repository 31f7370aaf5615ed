import { timeZoneChoices } from './time-zones.ts';
import type { Choice } from './ui/select-field.tsx';
import { useFormat, useWords } from './words.ts';

/** The time zones a browser knows, as choices of a SelectField; `own` is chosen. */
export function useTimeZones(own: string): Choice[] {
  const t = useWords('shell');
  const { locale } = useFormat();
  return timeZoneChoices({ own, all: Intl.supportedValuesOf('timeZone'), locale, home: t('unitedStates') });
}
