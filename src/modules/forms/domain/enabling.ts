import type { Answer, AnswerPath, Answers } from './answer.ts';
import { holds } from './compare.ts';
import type { Computed } from './computed.ts';
import { nothingComputed } from './computed.ts';
import type { Condition, Form } from './form.ts';
import type { Place } from './places.ts';
import { multiplies, placesOf } from './places.ts';

interface Known {
  readonly place: Place;
  readonly parent: AnswerPath | undefined;
  /** The repeating items around it, outermost first: what the numbers of `within` count. */
  readonly around: readonly string[];
}

function know(
  places: readonly Place[],
  parent?: AnswerPath,
  around: readonly string[] = [],
): readonly Known[] {
  return places.flatMap((place) => {
    const inside = multiplies(place.item) ? [...around, place.item.linkId] : around;
    return [{ place, parent, around }, ...know(place.repetitions.flat(), place.path, inside)];
  });
}

/** In how many repetitions two places stand together, counted from the outermost. */
function together(one: Known, other: Known): number {
  const apart = one.around.findIndex(
    (linkId, at) => other.around[at] !== linkId || other.place.within[at] !== one.place.within[at],
  );
  return apart === -1 ? one.around.length : apart;
}

/** Of a question that stands in several repetitions, those nearest to the one who asks. */
function nearest(to: Known, candidates: readonly Known[]): readonly Known[] {
  const closeness = candidates.map((one) => together(to, one));
  const best = Math.max(0, ...closeness);
  return candidates.filter((_, index) => closeness[index] === best);
}

/** What is asked with one answer of a question looks at that answer, not at the others beside it. */
function answersFor(asking: Known, { item, values }: Place): readonly Answer[] {
  const depth = asking.around.indexOf(item.linkId);
  return depth === -1 ? values : values.slice(asking.place.within[depth]).slice(0, 1);
}

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
  const byLinkId = Map.groupBy(known, ({ place }) => place.item.linkId);
  const enabled = new Set(known.map(({ place }) => place.path));
  const answersTo = (asking: Known, { question }: Condition): readonly Answer[] =>
    nearest(asking, byLinkId.get(question) ?? [])
      .filter(({ place }) => enabled.has(place.path))
      .flatMap(({ place }) => answersFor(asking, place));
  const meets = (asking: Known): boolean => {
    const { path, item } = asking.place;
    if (computed.enabled[path] === false) return false;
    const { conditions, behavior } = item.enableWhen ?? { conditions: [], behavior: 'all' };
    const isMet = (condition: Condition): boolean =>
      holds(answersTo(asking, condition), condition.operator, condition.answer);
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
  meets: (asking: Known) => boolean,
): boolean {
  let changed = false;
  for (const asking of known) {
    const { place, parent } = asking;
    const now = (parent === undefined || enabled.has(parent)) && meets(asking);
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
