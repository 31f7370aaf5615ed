/** Who points to whom: each node with the nodes it points to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export function graphOf(edges: Iterable<readonly [from: string, to: string]>): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

/** Every node that can be reached by following at least one arrow. */
function reachable(graph: Graph, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!seen.has(node)) {
      seen.add(node);
      waiting.push(...(graph.get(node) ?? []));
    }
  }
  return seen;
}

/**
 * The knots of a graph: each is a sorted list of nodes that all reach one another. Every cycle lies in exactly one
 * knot, so an empty answer means that there is no cycle at all.
 */
export function findKnots(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
  const knots = new Map<string, string[]>();
  for (const [node, reached] of reach) {
    if (reached.has(node)) {
      const knot = [...reached].filter((other) => reach.get(other)?.has(node)).sort();
      knots.set(knot[0] ?? node, knot);
    }
  }
  return [...knots.values()];
}
