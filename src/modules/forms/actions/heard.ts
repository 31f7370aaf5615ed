import type { AnyPermit } from '../../../kernel/access/index.ts';
import { asKind, listAround } from '../../timeline/index.ts';
import type { Voice } from '../domain/filled-by.ts';
import { voices } from '../domain/filled-by.ts';
import { voiceInvitedKind } from '../kinds.ts';

const invited = ['family', 'community'] as const;

/** Voices the participant asked to hear, as long as their invitation stands. */
export async function invitedVoices(permit: AnyPermit): Promise<Set<Voice>> {
  const facts = await listAround(permit, {
    participantIds: permit.participantIds,
    latest: invited.map((voice) => ({ kind: voiceInvitedKind.kind, data: { voice } })),
    open: [],
    closedBy: [],
    sealed: [voiceInvitedKind.kind],
  });
  return new Set(facts.flatMap((fact) => asKind(voiceInvitedKind, fact)?.data.voice ?? []));
}

/** Whose views may be written down by whoever asks: a participant speaks for themselves alone. */
export async function voicesHeard(permit: AnyPermit): Promise<Voice[]> {
  if (permit.actor.kind === 'participant') return ['participant'];
  const asked = await invitedVoices(permit);
  return voices.filter((voice) => voice === 'participant' || voice === 'coach' || asked.has(voice));
}
