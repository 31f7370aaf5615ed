import { z } from 'zod';
import type { FieldValue } from './values.ts';

const text = z.string().optional();

/** What a row says of a participant. Days are 'YYYY-MM-DD', phones E.164, languages BCP 47 codes. */
export const participantDraft = z.object({
  externalId: text,
  chosenName: text,
  givenName: text,
  familyName: text,
  birthDate: text,
  pronouns: text,
  languages: z.array(z.string()).readonly().optional(),
  phone: text,
  email: text,
  safeToText: z.boolean().optional(),
  doNotLeaveMessage: z.boolean().optional(),
  program: text,
  site: text,
  coach: text,
  coachSince: text,
  startedOn: text,
  note: text,
});
export type ParticipantDraft = z.infer<typeof participantDraft>;

/** What a row says of a contact: `happenedAt` is 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM' by the clock of the place. */
export const contactDraft = z.object({
  participantId: z.string(),
  happenedAt: z.string(),
  place: z.enum(['home', 'street', 'work', 'center', 'school', 'clinic', 'phone', 'text']).optional(),
  minutes: z.number().optional(),
  coach: text,
  outcome: z.enum(['kept', 'missed']).optional(),
  note: text,
});
export type ContactDraft = z.infer<typeof contactDraft>;

export type PlannedRecord =
  | { readonly type: 'participant'; readonly fields: ParticipantDraft }
  | { readonly type: 'contact'; readonly fields: ContactDraft };

/** Field → value, before its shape is checked; a full name is already divided. */
export type DraftFields = Record<string, FieldValue>;
