import { addYears } from '../local-time.ts';
import type { Sharing } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** What is shared was agreed to by somebody of age, with a partner who was here, and looked at only while it ran. */
export function* sharingTrouble(known: KnownWorld): Generator<string> {
  for (const sharing of known.world.sharings) {
    const name = known.name(sharing.participantId);
    const partner = known.world.partners.find(({ id }) => id === sharing.partnerId);
    if (!partner || partner.addedAt >= sharing.signedAt) yield `${name} shares with nobody who was here.`;
    const { birthDate = '9999-01-01' } = known.participants.get(sharing.participantId) ?? {};
    if (addYears(birthDate, 18) > known.clock(sharing.signedAt).date)
      yield `${name} signed before coming of age.`;
    const first = (known.enrolmentsOf.get(sharing.participantId) ?? [])
      .map(({ startedOn }) => startedOn)
      .sort()[0];
    if (!first || first > known.clock(sharing.signedAt).date)
      yield `${name} signed before the first day here.`;
    yield* lookTrouble(sharing, name, known.world.today);
  }
}

function* lookTrouble(
  { signedAt, takenBack, looks, ends }: Sharing,
  name: string,
  today: string,
): Generator<string> {
  if (takenBack && takenBack.at <= signedAt) yield `${name} took back what was not signed yet.`;
  if (ends.by === 'date' && !takenBack && ends.on < today)
    yield `${name}'s sharing is over without anybody saying so.`;
  const seenOutside = looks.filter(({ at }) => at <= signedAt || (takenBack && at >= takenBack.at));
  if (seenOutside.length > 0) yield `${name} was looked at without a consent that ran.`;
}
