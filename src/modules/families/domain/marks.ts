import { z } from 'zod';

/** Answers to a check of ours, by question: the place of the option chosen, from 0. A question that was skipped has none. */
export const Marks = z.record(z.string().min(1).max(40), z.int().min(0).max(20));
export type Marks = z.output<typeof Marks>;

export const sealedMarks = (marks: Marks): string => JSON.stringify(marks);

/** The answers again; none where their key is destroyed. */
export const marksIn = (sealed: string): Marks => (sealed === '' ? {} : Marks.parse(JSON.parse(sealed)));

/** One filled-in check of ours, as a family member marked it. */
export interface Marked {
  id: string;
  form: { key: string; version: string };
  answers: Marks;
}
