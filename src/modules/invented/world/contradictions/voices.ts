import type { KnownWorld } from './known-world.ts';

/** Nobody speaks for somebody who did not ask to hear them: an invitation of the person's own comes first. */
export function* voiceTrouble(known: KnownWorld): Generator<string> {
  const invitations = known.ofKind('voice-invited');
  for (const invited of invitations) {
    if (invited.authorId !== invited.participantId)
      yield `${known.label(invited)} was not given by the person.`;
  }
  for (const said of known.ofKind('voice-said')) {
    const invited = invitations.find(({ id }) => id === said.data.invitationId);
    const asked = invited?.participantId === said.participantId && invited.happenedAt <= said.happenedAt;
    if (!asked) yield `${known.label(said)} follows no invitation.`;
  }
}
