import { daysBetween } from '../local-time.ts';
import type { Fact } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

type Response = Extract<Fact, { kind: 'form-response' }>;

const known8 = /^d([1-8])\.[1-3]$/;
const answers = ['not-yet', 'a-little', 'mostly', 'very-much', 'rather-not-say', 'does-not-apply'];
const soonest = 60;

/** A form is filled in by whoever it says, with a meeting where it was together, and not again too soon. */
export function* formTrouble(known: KnownWorld): Generator<string> {
  const responses = known.ofKind('form-response');
  for (const response of responses) {
    const wrong = Object.entries(response.data.codes).find(
      ([item, code]) => !(known8.test(item) && answers.includes(code)),
    );
    if (wrong) yield `${known.label(response)} answers what is not asked: ${wrong.join(' ')}.`;
    yield* authorTrouble(known, response);
  }
  for (const mine of Map.groupBy(
    responses,
    ({ participantId, data }) => `${participantId} ${data.voice}`,
  ).values()) {
    yield* soonTrouble(known, mine);
  }
}

function* authorTrouble(known: KnownWorld, response: Response): Generator<string> {
  const own = response.authorId === response.participantId;
  if (own !== (response.data.mode === 'self'))
    yield `${known.label(response)} is filled in by somebody else.`;
  if (own) return;
  const met = (known.factsOf.get(response.participantId) ?? []).some(
    (fact) =>
      fact.kind === 'contact' &&
      fact.data.outcome === 'kept' &&
      fact.authorId === response.authorId &&
      known.day(fact) === known.day(response),
  );
  if (!met) yield `${known.label(response)} was filled in together without a meeting.`;
}

function* soonTrouble(known: KnownWorld, mine: readonly Response[]): Generator<string> {
  for (const [at, response] of mine.entries()) {
    const before = mine[at - 1];
    if (before && daysBetween(known.day(before), known.day(response)) < soonest)
      yield `${known.label(response)} comes too soon after the last.`;
  }
}
