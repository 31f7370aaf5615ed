import { z } from 'zod';

/** Who may open an entry: everybody who supports the participant, or only the people it is between. */
export const sharedWith = ['team', 'just-us'] as const;

/**
 * The fields of everything that leaves its writer the choice of readers. Whoever says nothing gets the strictest: an
 * entry that too few can read is opened to more in a moment, one that too many have read is never unread.
 */
export const sharing = {
  audience: z.enum(sharedWith).default('just-us'),
  /** For 'just-us': the people it is between, besides the participant and whoever writes. */
  withIds: z.array(z.uuid()).max(5).default([]),
};

/** Who reads it, as it is sent. */
export interface Sharing {
  audience: (typeof sharedWith)[number];
  withIds: readonly string[];
}
