import type { Choice } from './ui/select-field.tsx';

/** One for each clock that runs in the United States and its territories, from east to west. */
const atHome = [
  'America/Puerto_Rico',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
  'Pacific/Pago_Pago',
  'Pacific/Guam',
];

interface Given {
  /** The zone that is chosen; it is among them in any event. */
  own: string;
  all: readonly string[];
  locale: string;
  /** The words for the United States. */
  home: string;
}

const spaced = (name: string): string => name.replaceAll('_', ' ');

/** `Buenos Aires (Argentina)`: the city first, since a list is searched by typing how an entry begins. */
function labelOf(zone: string): string {
  const [first = zone, ...rest] = zone.split('/');
  const city = rest.at(-1) ?? first;
  const between = rest.slice(0, -1).map(spaced).join(', ');
  return between === '' ? spaced(city) : `${spaced(city)} (${between})`;
}

/** `New York (Eastern Time)`, in the reader's language. */
function labelAtHome(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined ? labelOf(zone) : `${labelOf(zone)} (${name})`;
}

const groupOf = (zone: string): string => zone.split('/')[0] ?? zone;

/** Every zone, those of the United States first, in groups. */
export function timeZoneChoices({ own, all, locale, home }: Given): Choice[] {
  const known = new Set([...all, own]);
  const here = atHome.filter((zone) => known.has(zone));
  const elsewhere = [...known].filter((zone) => !here.includes(zone)).sort();
  return [
    ...here.map((zone) => ({ value: zone, label: labelAtHome(zone, locale), group: home })),
    ...elsewhere.map((zone) => ({ value: zone, label: labelOf(zone), group: groupOf(zone) })),
  ];
}
