/** How a form was filled in: alone, together, or over the phone. */
export const modes = ['self', 'assisted', 'phone'] as const;
export type Mode = (typeof modes)[number];

/** Whose view a form tells. Views stand side by side and are never averaged. */
export const voices = ['participant', 'coach', 'family', 'community'] as const;
export type Voice = (typeof voices)[number];
