import { z } from 'zod';
import { isHelpNumber } from '../../lib/help-line.ts';
import type { Language, Part2Status, ProgramKind, Success } from '../organizations/index.ts';

// The lists are organizations'; the types hold them equal to theirs.
const language = ['en', 'es'] as const satisfies readonly Language[];
const kinds = [
  'coaching',
  'supported-employment',
  'vocational',
  'community-center',
  'home',
  'high-school',
  'collegiate',
] as const satisfies readonly ProgramKind[];
const successes = [
  'abstinence',
  'functioning',
  'quality-of-life',
  'social-reintegration',
] as const satisfies readonly Success[];
const part2 = [
  'program',
  'lawful-holder',
  'not-covered',
  'undetermined',
] as const satisfies readonly Part2Status[];

const name = z.string().trim().min(1).max(120);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const answers = {
  organizationName: name,
  language: z.enum(language),
  timeZone: z.string().max(64).refine(isTimeZone, 'organizations/unknown-time-zone'),
  siteName: name,
  program: z.strictObject({ name, kind: z.enum(kinds) }),
  success: z.array(z.enum(successes)).min(1),
  part2Status: z.enum(part2),
  helplineConfirmed: z.boolean(),
  /** A help line of the place's own: both or neither. */
  helpLineName: name.max(60).optional(),
  helpLineNumber: z
    .string()
    .trim()
    .max(30)
    .refine(isHelpNumber, 'organizations/not-a-help-number')
    .optional(),
  administrator: z.strictObject({
    name,
    login: z.string().trim().min(3).max(254),
    password: z.string().max(1000),
    /** Beside administrator and manager, which the first account always is: whether they meet participants as well. */
    alsoRoles: z.array(z.enum(['manager', 'coach'])).default([]),
  }),
};

/** At most eight questions about the place, all changeable later; then the first administrator. */
export const FirstSetUp = z
  .strictObject(answers)
  .refine((it) => it.helpLineNumber === undefined || it.helpLineName !== undefined, {
    path: ['helpLineName'],
    message: 'organizations/help-line-whole',
  })
  .refine((it) => it.helpLineName === undefined || it.helpLineNumber !== undefined, {
    path: ['helpLineNumber'],
    message: 'organizations/help-line-whole',
  });
export type FirstSetUp = z.output<typeof FirstSetUp>;

export const SetUpDone = z.object({ organizationId: z.uuid(), siteId: z.uuid(), programId: z.uuid() });
export type SetUpDone = z.output<typeof SetUpDone>;
