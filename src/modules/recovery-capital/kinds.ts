import { z } from 'zod';
import { defineFactKind } from '../timeline/index.ts';
import { effects } from './domain/chains.ts';
import { domainKeys } from './domain/domains.ts';

const Domain = z.enum(domainKeys);

/** How one domain lifts or drags another, with why in somebody's words. */
export const influenceKind = defineFactKind({
  kind: 'influence',
  data: z.object({ from: Domain, to: Domain, how: z.enum(effects) }),
  words: ['why'],
  category: 'assessment',
});

/** What an invited voice said, written down by staff who heard it; the participant reads it. */
export const voiceSaidKind = defineFactKind({
  kind: 'voice-said',
  data: z.object({
    /** The invitation it follows. Once that is withdrawn it is no longer on the picture. */
    invitationId: z.uuid(),
    how: z.enum(['in-person', 'phone']),
    domain: Domain.optional(),
  }),
  words: ['said'],
  category: 'family',
});

/** Every kind that belongs to this room. */
export const capitalKinds = [influenceKind, voiceSaidKind] as const;
