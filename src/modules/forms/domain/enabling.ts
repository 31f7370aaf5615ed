import type { Answer, AnswerPath, Answers } from './answer.ts';
import { holds } from './compare.ts';
import type { Computed } from './computed.ts';
import { nothingComputed } from './computed.ts';
import type { Condition, Form } from './form.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';

interface Known {
  readonly place: Place;
  readonly parent: AnswerPath | undefined;
}

function know(places: readonly Place[], parent?: AnswerPath): readonly Known[] {
  return places.flatMap((place) => [{ place, parent }, ...know(place.repetitions.flat(), place.path)]);
}

/** How many of the first repetitions two places share. */
function shared(one: readonly number[], other: readonly number[]): number {
  const length = Math.min(one.length, other.length);
  const apart = one.slice(0, length).findIndex((at, index) => at !== other[index]);
  return apart === -1 ? length : apart;
}

/** Of a question that stands in several repetitions, those nearest to the one who asks. */
function nearest(to: Place, candidates: readonly Place[]): readonly Place[] {
  const closeness = candidates.map(({ within }) => shared(to.within, within));
  const best = Math.max(0, ...closeness);
  return candidates.filter((_, index) => closeness[index] === best);
}

const byLinkId = (known: readonly Known[]): ReadonlyMap<string, readonly Place[]> =>
  Map.groupBy(
    known.map(({ place }) => place),
    ({ item }) => item.linkId,
  );

/**
 * The paths of every item that is asked with these answers. An answer of an item that is not asked counts as none.
 * Conditions may lean on each other in a circle: items are decided in the form's order, each on what stands before, as
 * often as something changes, and at most once an item.
 */
export function enabledPaths(
  form: Form,
  answers: Answers,
  computed: Computed = nothingComputed,
): ReadonlySet<AnswerPath> {
  const known = know(placesOf(form, answers));
  const places = byLinkId(known);
  const enabled = new Set(known.map(({ place }) => place.path));
  const answersTo = (place: Place, { question }: Condition): readonly Answer[] =>
    nearest(place, places.get(question) ?? [])
      .filter(({ path }) => enabled.has(path))
      .flatMap(({ values }) => values);
  const meets = (place: Place): boolean => {
    if (computed.enabled[place.path] === false) return false;
    const { conditions, behavior } = place.item.enableWhen ?? { conditions: [], behavior: 'all' };
    const isMet = (condition: Condition): boolean =>
      holds(answersTo(place, condition), condition.operator, condition.answer);
    return behavior === 'any' ? conditions.some(isMet) : conditions.every(isMet);
  };
  for (const _ of known) {
    if (!decideEach(known, enabled, meets)) break;
  }
  return enabled;
}

/** Decides every place once; whether any changed. */
function decideEach(
  known: readonly Known[],
  enabled: Set<AnswerPath>,
  meets: (place: Place) => boolean,
): boolean {
  let changed = false;
  for (const { place, parent } of known) {
    const now = (parent === undefined || enabled.has(parent)) && meets(place);
    if (now === enabled.has(place.path)) continue;
    changed = true;
    if (now) enabled.add(place.path);
    else enabled.delete(place.path);
  }
  return changed;
}

/** Whether the item at this path is asked. False for a path that the form does not have. */
export const isEnabled = (form: Form, answers: Answers, path: AnswerPath, computed?: Computed): boolean =>
  enabledPaths(form, answers, computed).has(path);
