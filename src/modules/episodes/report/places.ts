import { givesAway, mayStand, shownParts, told, withoutSmallest } from '../../../lib/small-cells.ts';
import type { Engagement } from '../schema.ts';
import type { Event } from './counted.ts';

/** Where people live, work and learn: the natural environment, beside the center, the clinic and the wire. */
const outsidePlaces = new Set(['home', 'street', 'work', 'school']);

type View = Pick<Engagement, 'contacts' | 'outside' | 'places'>;

interface PlaceCounts {
  all: number;
  outside: number;
  places: readonly { place: string; count: number }[];
}

function countedPlaces(contacts: readonly Event[]): PlaceCounts {
  const places = [...Map.groupBy(contacts, ({ what }) => what)].map(([place, list]) => ({
    place,
    count: list.length,
  }));
  const outside = contacts.filter(({ what }) => outsidePlaces.has(what)).length;
  return { all: contacts.length, outside, places };
}

/** A sum of the same contacts over a longer stretch; what it has more must be nothing or enough. */
const fits = (count: number, longer: number | null | undefined): boolean =>
  mayStand(count) && (longer === null || longer === undefined || mayStand(longer - count));

type Listed = View['places'];

/** Those that are told by their count, then the others by name: their place in a list would tell how many they are. */
const inOrder = (places: Listed): Listed =>
  places.toSorted((a, b) => (b.contacts ?? 0) - (a.contacts ?? 0) || a.place.localeCompare(b.place));

const nothingTold = ({ all, outside, places }: PlaceCounts): View => ({
  contacts: all === 0 ? 0 : null,
  outside: outside === 0 ? 0 : null,
  places: inOrder(places.map(({ place }) => ({ place, contacts: null }))),
});

/** Parts by group where both groups are told; where they are not, no group may be added up of its parts either. */
function shownPlaces(
  places: PlaceCounts['places'],
  may: readonly boolean[],
  groups: boolean,
): boolean[] | undefined {
  const counts = places.map(({ count }) => count);
  const isOutside = places.map(({ place }) => outsidePlaces.has(place));
  const within = (outside: boolean, rule: typeof withoutSmallest): boolean[] => {
    const here = counts.flatMap((count, at) => (isOutside[at] === outside ? [{ count, at }] : []));
    const shown = rule(
      here.map(({ count }) => count),
      here.map(({ at }) => may[at] ?? false),
    );
    const told = new Set(here.flatMap(({ at }, place) => (shown[place] ? [at] : [])));
    return counts.map((_, at) => told.has(at));
  };
  const rule = groups ? shownParts : withoutSmallest;
  const [there, elsewhere] = [within(true, rule), within(false, rule)];
  const shown = counts.map((_, at) => Boolean(there[at] || elsewhere[at]));
  const kept = groups ? shown : shownParts(counts, shown);
  const wholes = groups
    ? [true, false].map((outside) => isOutside.map((one) => one === outside))
    : [counts.map(() => true)];
  const isOpen = wholes.some((members) =>
    givesAway(
      counts.map((count, at) => (members[at] ? count : 0)),
      kept,
    ),
  );
  return isOpen ? undefined : kept;
}

function toldOver(counts: PlaceCounts, longer: readonly View[]): View {
  const { all, outside, places } = counts;
  if (!(longer.every((one) => fits(all, one.contacts)) && mayStand(all))) return nothingTold(counts);
  const inside = all - outside;
  const groups =
    shownParts([outside, inside]).every(Boolean) &&
    longer.every((one) => {
      if (one.outside === null || one.contacts === null) return true;
      return fits(outside, one.outside) && fits(inside, one.contacts - one.outside);
    });
  const may = places.map(
    ({ place, count }) =>
      longer.every((one) => fits(count, one.places.find((other) => other.place === place)?.contacts)) &&
      mayStand(count),
  );
  // With one group empty the whole is the other group: both are told, or neither.
  const isOne = outside === 0 || inside === 0;
  const shown = groups || !isOne ? shownPlaces(places, may, groups) : undefined;
  if (!shown) return nothingTold(counts);
  return {
    contacts: all,
    outside: told(outside, groups),
    places: inOrder(places.map(({ place, count }, at) => ({ place, contacts: told(count, shown[at]) }))),
  };
}

/** Where contacts took place over the last of some ever shorter stretches, each told so that the longer ones give nothing away. */
export function tellPlaces(stretches: readonly (readonly Event[])[]): View {
  const views: View[] = [];
  for (const contacts of stretches) views.push(toldOver(countedPlaces(contacts), views));
  return views.at(-1) ?? { contacts: 0, outside: 0, places: [] };
}
