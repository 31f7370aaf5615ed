import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';
import { ResponseFacts } from './schema.ts';

/**
 * A form somebody filled in. The answers are one JSON text, sealed like words: destroying the person's key destroys
 * them. What stands in `data` reads by itself, also after the instrument changed or went.
 */
export const formResponseKind = defineFactKind({
  kind: 'form-response',
  data: ResponseFacts,
  words: ['answers'],
  category: 'assessment',
});

/** The participant asks to hear how somebody close sees it. Withdrawing it ends that: nobody speaks uninvited. */
export const voiceInvitedKind = defineFactKind({
  kind: 'voice-invited',
  data: z.object({ voice: z.enum(['family', 'community']) }),
  words: ['who'],
  category: 'family',
});
