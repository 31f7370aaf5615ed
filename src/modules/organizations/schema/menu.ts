import { z } from 'zod';
import { programKinds } from '../domain.ts';

const version = z.int().min(0);

/** Parts shown beside those that the programs have a use for. */
export const MenuChange = z.strictObject({ also: z.array(z.string().max(60)).max(60), version });
export type MenuChange = z.output<typeof MenuChange>;

/** `version` 0: nobody has changed it yet. */
export const MenuView = z.object({
  parts: z.array(
    z.object({
      name: z.string(),
      kinds: z.array(z.enum(programKinds)),
      /** Shown for a program's kind, because it was asked for, because something lies in it; or left out. */
      standing: z.enum(['kind', 'chosen', 'written', 'left-out']),
    }),
  ),
  also: z.array(z.string()),
  version,
});
export type MenuView = z.output<typeof MenuView>;
