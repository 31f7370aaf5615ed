import { addDays, daysBetween } from '../local-time.ts';
import type { FactOf } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Steps are agreed before they are due, done once and after being agreed, and not left open by those who left. */
export function* stepTrouble(known: KnownWorld): Generator<string> {
  const done = Map.groupBy(known.ofKind('step-done'), ({ about }) => about ?? '');
  for (const step of known.ofKind('next-step')) {
    const times = done.get(step.id) ?? [];
    if (times.length > 1) yield `${known.label(step)} was done ${times.length} times.`;
    if (times.some(({ happenedAt }) => happenedAt <= step.recordedAt)) {
      yield `${known.label(step)} was done before it was agreed.`;
    }
    if (step.data.dueOn <= known.day(step)) yield `${known.label(step)} was due before it was agreed.`;
    yield* ownerTrouble(known, step);
    if (times.length === 0) yield* openTrouble(known, step);
  }
}

function* ownerTrouble(known: KnownWorld, step: FactOf<'next-step'>): Generator<string> {
  const { owner, ownerId } = step.data;
  const fits = owner === 'participant' ? ownerId === step.participantId : known.staff.has(ownerId);
  if (!fits) yield `${known.label(step)} has the wrong owner.`;
}

/** Two weeks past its day a step has been talked about and done, or let go. */
function* openTrouble(known: KnownWorld, step: FactOf<'next-step'>): Generator<string> {
  const here = known.isEnrolled(step.participantId, addDays(known.world.today, -1));
  if (!here) yield `${known.label(step)} is left open though the person has left.`;
  if (daysBetween(step.data.dueOn, known.world.today) > 14) yield `${known.label(step)} is long forgotten.`;
}

/** Calls are agreed before they take place; what is set aside is set aside for days to come. */
export function* promiseTrouble(known: KnownWorld): Generator<string> {
  for (const call of known.ofKind('agreed-call')) {
    if (call.data.at <= call.recordedAt) yield `${known.label(call)} names a time already past.`;
  }
  for (const snooze of known.ofKind('snooze')) {
    if (snooze.data.until <= known.day(snooze)) yield `${known.label(snooze)} was over before it began.`;
  }
  for (const milestone of known.ofKind('milestone')) {
    const ahead = daysBetween(known.day(milestone), milestone.data.onDate);
    const planned = milestone.data.what === 'job' && ahead <= 30;
    if (ahead > 0 && !planned) yield `${known.label(milestone)} tells of a day that has not come.`;
  }
}

/** Kinds that only make sense once a person is enrolled. */
const withinEnrolment = [
  'rhythm',
  'signal',
  'strength',
  'helps',
  'service',
  'snooze',
  'next-step',
  'agreed-call',
  'clinical-note',
];

/** Nothing is agreed or received outside a person's time here. */
export function* belongingTrouble(known: KnownWorld): Generator<string> {
  for (const fact of known.world.facts) {
    const program = fact.kind === 'service' ? fact.data.programId : undefined;
    const here = known.isEnrolled(fact.participantId, known.day(fact), program);
    if (withinEnrolment.includes(fact.kind) && !here)
      yield `${known.label(fact)} lies outside the enrolment.`;
  }
}

/** A return to use changes nothing: no closing, no other coach, no other rhythm in the weeks after it. */
export function* punishmentTrouble(known: KnownWorld): Generator<string> {
  for (const fact of known.ofKind('return-to-use')) {
    const { participantId } = fact;
    const soon = (date: string) => {
      const after = daysBetween(known.day(fact), date);
      return after >= 0 && after <= 21;
    };
    const changes = [
      ...(known.enrolmentsOf.get(participantId) ?? []).flatMap(({ endedOn }) => (endedOn ? [endedOn] : [])),
      ...(known.caseloadsOf.get(participantId) ?? []).map(({ startedOn }) => startedOn),
      ...known
        .ofKind('rhythm')
        .filter((one) => one.participantId === participantId)
        .map(known.day),
    ];
    if (changes.some(soon)) yield `${known.label(fact)} was followed by a change.`;
    if (!known.isEnrolled(participantId, known.day(fact)))
      yield `${known.label(fact)} lies outside the enrolment.`;
  }
}
