import type { Answer } from './answer.ts';
import { sameAnswer } from './compare.ts';
import { scoreExtension, writeValue } from './fhir-values.ts';
import type { Item } from './form.ts';
import { isQuestion } from './form.ts';
import type { Place } from './places.ts';
import { multiplies } from './places.ts';

/** A response node as expressions see it; written to while the tree grows, read only afterwards. */
export type TreeNode = Record<string, unknown>;

/** A place with the nodes that expressions start from: one a repetition for a group, one for a question. */
export interface TreePlace {
  readonly place: Place;
  readonly nodes: readonly TreeNode[];
  /** Of each repetition or answer. */
  readonly inside: readonly (readonly TreePlace[])[];
}

/**
 * A response with a node for every enabled item, answered or not, so that `%resource.item[0]` is the first item of the
 * form at any time. Items that are not asked have nodes as well, which hang in no response: their expressions start
 * there. What is kept and sent (`toResponse`) has answered items only.
 */
export function growTree(
  places: readonly Place[],
  enabled: ReadonlySet<string>,
): { readonly resource: TreeNode; readonly places: readonly TreePlace[] } {
  const grown = grow(places, enabled);
  const item = nodesOf(grown, enabled);
  return { resource: { resourceType: 'QuestionnaireResponse', status: 'in-progress', item }, places: grown };
}

const grow = (places: readonly Place[], enabled: ReadonlySet<string>): readonly TreePlace[] =>
  places.map((place) => growPlace(place, enabled));

const isThere = (item: readonly TreeNode[]) => (item.length > 0 ? { item } : {});

const nodesOf = (places: readonly TreePlace[], enabled: ReadonlySet<string>): readonly TreeNode[] =>
  places.flatMap(({ place, nodes }) => (enabled.has(place.path) ? nodes : []));

function growPlace(place: Place, enabled: ReadonlySet<string>): TreePlace {
  const { item, repetitions } = place;
  const inside = repetitions.map((one) => grow(one, enabled));
  if (!isQuestion(item)) {
    return {
      place,
      inside,
      nodes: inside.map((one) => ({ linkId: item.linkId, ...isThere(nodesOf(one, enabled)) })),
    };
  }
  const answer = answersWith(place, inside, enabled);
  return { place, inside, nodes: [{ linkId: item.linkId, ...(answer.length > 0 ? { answer } : {}) }] };
}

function answersWith(
  { item, values }: Place,
  inside: readonly (readonly TreePlace[])[],
  enabled: ReadonlySet<string>,
): readonly TreeNode[] {
  const count = Math.max(values.length, item.items.length > 0 ? inside.length : 0);
  return Array.from({ length: count }, (_, at) => {
    const value = values[at];
    const below = multiplies(item) || at === 0 ? nodesOf(inside[at] ?? [], enabled) : [];
    return { ...(value ? writeCounted(item, value) : {}), ...isThere(below) };
  });
}

/** A coding carries its score; for a plain value the score of the option it was chosen from stands beside it. */
function writeCounted(item: Item, answer: Answer): TreeNode {
  const written = writeValue(answer);
  const chosen = item.options.find(({ value }) => sameAnswer(value, answer));
  const score = scoreExtension(chosen?.score);
  const [name] = Object.keys(written);
  return { ...written, ...(score && name !== undefined ? { [`_${name}`]: { extension: [score] } } : {}) };
}
