import { z } from 'zod';
import { Information, Purpose } from './consents.ts';

const id = z.uuid();

/** `list`: their name and what they agreed to stood on somebody's list, told once a day; `record`: entries were read. */
const disclosureChannels = ['list', 'record'] as const;

/** One thing that left, as the person it is about reads it. */
export const DisclosureView = z.object({
  id,
  at: z.iso.datetime(),
  on: z.iso.date(),
  recipientId: id,
  recipientName: z.string(),
  /** The place they come from. */
  recipientFrom: z.string(),
  information: z.array(Information),
  purpose: Purpose,
  paragraph: z.string(),
  consentId: id,
  channel: z.enum(disclosureChannels),
  /** How many entries left. */
  entries: z.int(),
  noticeSha256: z.string(),
});
export type DisclosureView = z.output<typeof DisclosureView>;

export const BookQuery = z.object({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The latest first. `from` is the first day an accounting asked for today has to cover (§ 2.25). */
export const DisclosureBook = z.object({
  from: z.iso.date(),
  disclosures: z.array(DisclosureView),
  /** For staff: whom it is about, and the day by the calendar of the place. */
  of: z.object({ name: z.string(), today: z.iso.date() }).optional(),
  /** Goes into `before` for what is older. */
  next: id.optional(),
});
export type DisclosureBook = z.output<typeof DisclosureBook>;
