import { addYears } from '../local-time.ts';
import type { Family, Guardian } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Who is along was asked by the participant, is somebody they lean on, and sees nothing but what is the participant's. */
export function* familyTrouble(known: KnownWorld): Generator<string> {
  for (const family of known.world.families) {
    const name = known.name(family.participantId);
    const close = known.world.supporters.find(
      (one) => one.participantId === family.participantId && one.name === family.called,
    );
    if (!close?.mayBeCalled) yield `${name} asked somebody along who does not know of us.`;
    yield* orderTrouble(family, name);
    const strange = family.shows.filter((id) => known.facts.get(id)?.participantId !== family.participantId);
    if (strange.length > 0) yield `${name} shows what is not theirs.`;
  }
}

function* orderTrouble(family: Family, name: string): Generator<string> {
  const { offeredAt, acceptedAt, voiceAskedAt, voices, marks, shows, plan } = family;
  if (acceptedAt !== undefined && acceptedAt <= offeredAt)
    yield `${name}'s family agreed before they were asked.`;
  const linkedOnly =
    shows.length + plan.length + voices.length + marks.length > 0 || voiceAskedAt !== undefined;
  if (linkedOnly && acceptedAt === undefined) yield `${name} shows something before the other side agreed.`;
  if ([...voices, ...marks].some(({ at }) => voiceAskedAt === undefined || at < voiceAskedAt))
    yield `${name} is told a view nobody asked for.`;
}

/** A guardian stands on a paper that a manager saw, from that day on, and the time runs; a parent's until one is of age. */
export function* guardianTrouble(known: KnownWorld): Generator<string> {
  for (const one of known.world.guardians) {
    const name = known.name(one.participantId);
    if (known.staff.get(one.recordedById)?.role !== 'manager')
      yield `${name}'s guardian is on record by nobody who may.`;
    if (one.seenOn > one.fromOn || one.untilOn < known.world.today)
      yield `${name}'s guardian has no time that runs.`;
    if (one.basis === 'minor') yield* parentTrouble(known, one);
  }
}

function* parentTrouble(known: KnownWorld, one: Guardian): Generator<string> {
  const name = known.name(one.participantId);
  const { birthDate = '' } = known.participants.get(one.participantId) ?? {};
  if (one.untilOn >= addYears(birthDate, 18)) yield `${name}'s parent decides for somebody of age.`;
  if (!one.state || one.paper === 'court-order') yield `${name}'s parent stands on the wrong ground.`;
  const kin = known.world.supporters.find(
    ({ participantId, name: called }) => participantId === one.participantId && called === one.called,
  );
  if (!['mother', 'father'].includes(kin?.relation ?? ''))
    yield `${name}'s parent on record is nobody's parent here.`;
}
