import { z } from 'zod';
import { RestrictionView } from './consents.ts';

/** What participants asked not to be shared: what waits for an answer first, the oldest on top, then the latest answers. */
export const RestrictionsHere = z.object({
  /** Whose they are to answer, where that is somebody else than an administrator who asks; none is told then. */
  officers: z.array(z.string()),
  /** By the calendar of the place: no last day lies before it. */
  today: z.iso.date(),
  restrictions: z.array(RestrictionView.extend({ participantId: z.uuid(), participantName: z.string() })),
});
export type RestrictionsHere = z.output<typeof RestrictionsHere>;
