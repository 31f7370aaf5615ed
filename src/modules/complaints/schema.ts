import { z } from 'zod';

const id = z.uuid();
const instant = z.iso.datetime();
const text = z.string().trim().min(1).max(4000);

export const OfParticipant = z.object({ id });
export const OfComplaint = z.object({ id, complaintId: id });

/** `receivedOn` where a paper came in; the participant's own has none. */
export const ComplaintEntry = z.strictObject({ id, said: text, receivedOn: z.iso.date().optional() });
export type ComplaintEntry = z.output<typeof ComplaintEntry>;

export const AnswerEntry = z.strictObject({ id, said: text });
export type AnswerEntry = z.output<typeof AnswerEntry>;

const answer = z.object({ id, said: z.string(), at: instant, by: z.string().optional() });

const shape = {
  id,
  said: z.string(),
  at: instant,
  receivedOn: z.iso.date().optional(),
  /** Oldest first. */
  answers: z.array(answer),
};

/** `readers`: who reads it here. */
export const OwnComplaints = z.object({ readers: z.array(z.string()), complaints: z.array(z.object(shape)) });
export type OwnComplaints = z.output<typeof OwnComplaints>;

/** Those without an answer first, the oldest of them on top; none for an administrator where `officers` answer for privacy. */
export const Complaints = z.object({
  /** Whose they are to read, where that is somebody else than whoever asks. */
  officers: z.array(z.string()),
  complaints: z.array(z.object({ ...shape, participantId: id, name: z.string() })),
});
export type Complaints = z.output<typeof Complaints>;

export const Written = z.object({ id, already: z.boolean() });
