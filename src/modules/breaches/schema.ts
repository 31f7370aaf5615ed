import { z } from 'zod';
import { notifiable, verdicts } from './domain.ts';

const id = z.uuid();
const day = z.iso.date();
const text = z.string().trim().max(2000);

export const OfBreach = z.object({ id });

const shape = {
  /** When somebody here first knew, or should have known. */
  discoveredOn: day,
  happenedOn: day.optional(),
  /** What happened, without a name. */
  what: text.min(1),
  people: z.int().min(1).max(10_000_000),
  inOneState: z.int().min(0).max(10_000_000),
  verdict: z.enum(verdicts),
  factors: z.object({ information: text, who: text, seen: text, mended: text }),
  told: z.object({ people: day.optional(), secretary: day.optional(), press: day.optional() }),
};

export const NewBreach = z.strictObject({ id, ...shape });
export type NewBreach = z.output<typeof NewBreach>;

export const BreachChange = z.strictObject({ ...shape, version: z.int().min(1) });
export type BreachChange = z.output<typeof BreachChange>;

export const BreachView = z.object({
  id,
  ...shape,
  version: z.int(),
  writtenAt: z.iso.datetime(),
  /** What is owed, the earliest day first; empty where it is no breach. */
  duties: z.array(
    z.object({
      whom: z.enum(notifiable),
      by: day,
      toldOn: day.optional(),
      state: z.enum(['told', 'overdue', 'soon', 'ahead']),
    }),
  ),
});
export type BreachView = z.output<typeof BreachView>;

export const Breaches = z.object({ today: day, breaches: z.array(BreachView) });
export type Breaches = z.output<typeof Breaches>;

/** `already` where the same id came before. */
export const Written = z.object({ id, already: z.boolean() });
