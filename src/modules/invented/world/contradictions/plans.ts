import type { Fact } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** A plan hangs together: what is linked or taken up is there before it, on the same line; a week has real hours. */
export function* planTrouble(known: KnownWorld): Generator<string> {
  for (const fact of known.world.facts) {
    if (fact.kind === 'plan-link') {
      yield* missing(known, fact, fact.data.fromId);
      yield* missing(known, fact, fact.data.toId);
    }
    if (fact.kind === 'plan-line') yield* lineTrouble(known, fact);
    if (fact.kind === 'plan-review' && fact.data.onDate <= known.day(fact))
      yield `${known.label(fact)} sets a day that has passed.`;
  }
}

type Line = Extract<Fact, { kind: 'plan-line' }>;

function* lineTrouble(known: KnownWorld, fact: Line): Generator<string> {
  const { data } = fact;
  const own = fact.authorId === fact.participantId;
  if (data.fromId) {
    yield* missing(known, fact, data.fromId);
    const suggestion = known.facts.get(data.fromId);
    if (!own || suggestion?.authorId === fact.participantId)
      yield `${known.label(fact)} takes up nobody’s suggestion.`;
  }
  if (data.part === 'routine' && data.from >= data.to) yield `${known.label(fact)} ends before it begins.`;
}

function* missing(known: KnownWorld, fact: Fact, id: string): Generator<string> {
  const other = known.facts.get(id);
  if (other?.participantId !== fact.participantId || other.recordedAt > fact.recordedAt)
    yield `${known.label(fact)} names what is not on that line yet.`;
}
