import type { FactOf } from '../types.ts';
import type { KnownWorld } from './known-world.ts';

/** Nobody speaks for somebody who did not ask to hear them: an invitation of the person's own comes first. */
export function* voiceTrouble(known: KnownWorld): Generator<string> {
  const invitations = known.ofKind('voice-invited');
  for (const invited of invitations) {
    if (invited.authorId !== invited.participantId)
      yield `${known.label(invited)} was not given by the person.`;
    yield* knowingTrouble(known, invited);
  }
  for (const said of known.ofKind('voice-said')) {
    const invited = invitations.find(({ id }) => id === said.data.invitationId);
    const asked = invited?.participantId === said.participantId && invited.happenedAt <= said.happenedAt;
    if (!asked) yield `${known.label(said)} follows no invitation.`;
  }
}

/** Somebody is heard by us only where they may know of us. */
function* knowingTrouble(known: KnownWorld, invited: FactOf<'voice-invited'>): Generator<string> {
  const close = known.world.supporters.find(
    ({ participantId, name }) =>
      participantId === invited.participantId && invited.words.who.startsWith(name),
  );
  if (!close?.mayBeCalled) yield `${known.label(invited)} asks somebody who does not know of us.`;
}

/** Whose view a form tells is whose it is: a coach's by a coach, family's after an invitation, and neither alone. */
export function* viewTrouble(known: KnownWorld): Generator<string> {
  for (const view of known.ofKind('form-response')) {
    const { voice, mode } = view.data;
    if (voice === 'participant') continue;
    if (mode === 'self') yield `${known.label(view)} is another's view, filled in alone.`;
    if (voice === 'coach' && known.staff.get(view.authorId)?.role !== 'coach')
      yield `${known.label(view)} is a coach's view without a coach.`;
    if (voice === 'family' && !familyAsked(known, view)) yield `${known.label(view)} follows no invitation.`;
  }
}

const familyAsked = (known: KnownWorld, view: FactOf<'form-response'>): boolean =>
  known
    .ofKind('voice-invited')
    .some(
      ({ participantId, data, happenedAt }) =>
        participantId === view.participantId && data.voice === 'family' && happenedAt <= view.happenedAt,
    );
