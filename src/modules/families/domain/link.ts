/** Who acts on a link. Nobody else does: not staff, not a guardian, not the application. */
export type Side = 'participant' | 'family';

/** For whom somebody speaks, as the participant asked them. */
export const speakers = ['family', 'community'] as const;
export type SpeaksAs = (typeof speakers)[number];

/** Offered by the participant, agreed to by the family member, ended by either. There is no way back from ended. */
export type LinkState = 'offered' | 'linked' | 'ended';

export interface LinkTimes {
  readonly acceptedAt?: Date | undefined;
  readonly endedAt?: Date | undefined;
}

export function stateOf({ acceptedAt, endedAt }: LinkTimes): LinkState {
  if (endedAt) return 'ended';
  return acceptedAt ? 'linked' : 'offered';
}

export const linkDeeds = ['accept', 'end', 'ask-voice', 'ask-to-suggest', 'let-team-read', 'show'] as const;
export type LinkDeed = (typeof linkDeeds)[number];

/** What each side may do, by how the link stands. What is not here is refused. */
const may: Record<LinkState, Record<Side, readonly LinkDeed[]>> = {
  offered: { participant: ['end'], family: ['accept', 'end'] },
  linked: {
    participant: ['end', 'ask-voice', 'ask-to-suggest', 'show'],
    family: ['end', 'let-team-read', 'show'],
  },
  ended: { participant: [], family: [] },
};

export const mayDo = (link: LinkTimes, side: Side, deed: LinkDeed): boolean =>
  may[stateOf(link)][side].includes(deed);
