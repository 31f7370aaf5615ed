import { z } from 'zod';
import { partnerKinds } from '../domain/partner.ts';

const id = z.uuid();
const name = z.string().trim().min(1).max(120);
const languages = z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)).max(10);

export const OfPartner = z.object({ id });

/** Somebody outside, and the place they come from. */
export const PartnerEntry = z.strictObject({
  id,
  name,
  from: name,
  kind: z.enum(partnerKinds),
  /** They are a covered entity or a business associate: a consent for care must then say what HIPAA lets them do. */
  hipaa: z.boolean().default(false),
  languages: languages.default([]),
});
export type PartnerEntry = z.output<typeof PartnerEntry>;

export const PartnerView = z.object({
  id,
  name: z.string(),
  from: z.string(),
  kind: z.enum(partnerKinds),
  hipaa: z.boolean(),
  languages,
  status: z.enum(['invited', 'active', 'ended']),
  addedAt: z.iso.datetime(),
});
export type PartnerView = z.output<typeof PartnerView>;

export const PartnerList = z.object({ partners: z.array(PartnerView) });
export type PartnerList = z.output<typeof PartnerList>;
