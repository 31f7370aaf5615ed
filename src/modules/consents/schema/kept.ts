import { z } from 'zod';
import { consentKinds, purposes, recipientClasses, statements } from '../domain/vocabulary.ts';
import { Information, signers } from './consents.ts';

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const KeptRecipient = z.discriminatedUnion('is', [
  z.object({ is: z.literal('named'), id: z.uuid(), hipaa: z.boolean().exactOptional() }),
  z.object({ is: z.literal('class'), of: z.enum(recipientClasses) }),
  z.object({
    is: z.literal('intermediary'),
    id: z.uuid(),
    members: z.union([z.literal('who-treats'), z.array(z.uuid())]),
  }),
]);

const KeptExpiry = z.discriminatedUnion('by', [
  z.object({ by: z.literal('date'), at: moment }),
  z.object({ by: z.literal('event') }),
  z.object({ by: z.literal('none') }),
]);

/** What of a consent lies in clear: everything that is decided by, and no name. */
export const KeptData = z.object({
  kind: z.enum(consentKinds),
  discloser: z.string(),
  information: z.array(Information),
  recipients: z.array(KeptRecipient),
  purposes: z.array(z.enum(purposes)),
  forFundraising: z.boolean().exactOptional(),
  statements: z.array(z.enum(statements)),
  expiry: KeptExpiry,
  signatures: z.array(
    z.object({ by: z.enum(signers), how: z.enum(['typed', 'drawn', 'paper']), at: moment }),
  ),
  needed: z.array(z.enum(signers)),
  saysOfAge: z.boolean().exactOptional(),
});
export type KeptData = z.output<typeof KeptData>;

/** What of it lies sealed: names in the order of recipients and signatures, and what was shown and said. */
export const KeptWords = z.object({
  name: z.string(),
  described: z.string(),
  event: z.string().exactOptional(),
  recipients: z.array(z.string()),
  signatures: z.array(z.string()),
  title: z.string(),
  shown: z.array(z.object({ element: z.string(), text: z.string() })),
});
export type KeptWords = z.output<typeof KeptWords>;
