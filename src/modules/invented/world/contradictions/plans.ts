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
    if (fact.kind === 'plan-line') yield* wordsTrouble(known, fact);
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

/** What is still to come is not said by somebody who has it. */
function* wordsTrouble(known: KnownWorld, fact: Line): Generator<string> {
  const wants = /once I have work|cuando tenga trabajo/.test(fact.words.what);
  const works = (known.factsOf.get(fact.participantId) ?? []).some(
    (other) => other.kind === 'milestone' && other.data.what === 'job' && other.happenedAt <= fact.happenedAt,
  );
  if (wants && works) yield `${known.label(fact)} waits for the work that is there.`;
  const noMinutes = /My phone|Mi teléfono/.test(fact.words.what);
  if (noMinutes && known.participants.get(fact.participantId)?.phone === null)
    yield `${known.label(fact)} tells of a phone nobody has.`;
}
