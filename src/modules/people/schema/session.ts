import { z } from 'zod';

export const Persona = z.object({ id: z.uuid(), name: z.string(), role: z.string() });
export type Persona = z.output<typeof Persona>;

const Spoken = z.object({
  People: z.string(),
  participant: z.string(),
  coach: z.string(),
  coaches: z.string(),
});

/** Who is here and what they may do; also what the door says before sign-in. */
export const SessionView = z.object({
  signedIn: z.boolean(),
  /** False on an installation without any organization. */
  setUp: z.boolean(),
  /** Everyone in this installation is invented. */
  invented: z.boolean(),
  person: z
    .object({
      id: z.uuid(),
      kind: z.enum(['staff', 'participant', 'family', 'partner']),
      name: z.string(),
      roles: z.array(z.string()),
      /** The language the pages speak to them in, unless they choose another; absent where none is known. */
      language: z.enum(['en', 'es']).optional(),
    })
    .optional(),
  organization: z
    .object({
      id: z.uuid(),
      name: z.string(),
      language: z.enum(['en', 'es']),
      timeZone: z.string(),
      /** Its own help line, shown beside the country's. */
      helpLine: z.object({ name: z.string(), number: z.string(), when: z.string().optional() }).optional(),
    })
    .optional(),
  abilities: z.array(z.string()),
  /** Parts of the house that no program here has a use for and in which nothing lies: menus leave them out. */
  idle: z.array(z.string()).optional(),
  /** What participants and coaches are called here, where it is not the house's own words. */
  words: z.object({ en: Spoken, es: Spoken }).optional(),
  /** Whom a visitor of an invented installation may become. */
  personas: z.array(Persona).optional(),
  oidc: z.object({ name: z.string() }).optional(),
});
export type SessionView = z.output<typeof SessionView>;
