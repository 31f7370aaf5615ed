/** Whose view something tells. Views stand side by side and are never averaged. */
export const voices = ['participant', 'coach', 'family', 'community'] as const;
export type Voice = (typeof voices)[number];
/** Those that speak only when the participant invites them. */
export const invitedVoices = ['family', 'community'] as const;
