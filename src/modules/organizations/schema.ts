import { z } from 'zod';
import { isDay } from '../../lib/dates.ts';
import { isHelpNumber } from '../../lib/help-line.ts';
import { listKeys } from './domain/lists.ts';
import { isTimeZone, languages, part2NeedsReason, part2Statuses, programKinds, successes } from './domain.ts';

const id = z.uuid();
const version = z.int().min(1);
const day = z.string().refine(isDay, 'organizations/not-a-day');
const name = z.string().trim().min(1).max(120);

const Language = z.enum(languages);
const ProgramKind = z.enum(programKinds);
const Part2Status = z.enum(part2Statuses);
const Successes = z.array(z.enum(successes)).min(1).max(successes.length);
const TimeZone = z.string().max(64).refine(isTimeZone, 'organizations/unknown-time-zone');

export const Part2Change = z
  .strictObject({ status: Part2Status, reason: z.string().trim().max(500).optional(), version })
  .refine((it) => !part2NeedsReason(it.status) || (it.reason ?? '') !== '', {
    path: ['reason'],
    message: 'organizations/reason-needed',
  });
export type Part2Change = z.output<typeof Part2Change>;

export const Part2View = z.object({
  status: Part2Status,
  /** What is acted upon: `undetermined` counts as `program`. */
  effective: Part2Status,
  reviewedBy: z.string().nullable(),
  reviewedOn: day.nullable(),
  reason: z.string().nullable(),
});

/** A help line of the place's own: its name and number come together; absent leaves it as it is, null takes it away. */
const helpLine = {
  helpLineName: z.string().trim().min(1).max(60).nullable().optional(),
  helpLineNumber: z
    .string()
    .trim()
    .max(30)
    .refine(isHelpNumber, 'organizations/not-a-help-number')
    .nullable()
    .optional(),
  helpLineWhen: z.string().trim().min(1).max(80).nullable().optional(),
};

export const OrganizationChange = z
  .strictObject({
    name,
    language: Language,
    timeZone: TimeZone,
    success: Successes,
    helplineConfirmed: z.boolean(),
    ...helpLine,
    version,
  })
  .refine((it) => (it.helpLineName ?? null) !== null || (it.helpLineNumber ?? null) === null, {
    path: ['helpLineName'],
    message: 'organizations/help-line-whole',
  })
  .refine((it) => (it.helpLineNumber ?? null) !== null || (it.helpLineName ?? null) === null, {
    path: ['helpLineNumber'],
    message: 'organizations/help-line-whole',
  });
export type OrganizationChange = z.output<typeof OrganizationChange>;

export const NewSite = z.strictObject({
  id: id.optional(),
  name,
  address: z.string().trim().max(300).optional(),
});
export type NewSite = z.output<typeof NewSite>;

export const SiteChange = z
  .strictObject({ ...NewSite.shape, version, closedOn: day.optional() })
  .omit({ id: true });
export type SiteChange = z.output<typeof SiteChange>;

export const SiteView = z.object({
  id,
  name,
  address: z.string().nullable(),
  closedOn: day.nullable(),
  version,
});
export type SiteView = z.output<typeof SiteView>;

export const NewProgram = z.strictObject({
  id: id.optional(),
  name,
  kind: ProgramKind,
  siteId: id.optional(),
  success: Successes,
});
export type NewProgram = z.output<typeof NewProgram>;

export const ProgramChange = z.strictObject({ ...NewProgram.shape, version }).omit({ id: true });
export type ProgramChange = z.output<typeof ProgramChange>;

/** The version of a program that whoever closes or reopens it has before them. */
export const ProgramSeen = z.strictObject({ version });
export type ProgramSeen = z.output<typeof ProgramSeen>;

export const ProgramView = z.object({
  id,
  name,
  kind: ProgramKind,
  siteId: id.nullable(),
  success: Successes,
  closedOn: day.nullable(),
  version,
});
export type ProgramView = z.output<typeof ProgramView>;

/** How many people are in each program now; a program with nobody in it is not named. */
export const PeopleInPrograms = z.object({
  programs: z.array(
    z.object({ programId: id, people: z.int(), /** There are more than are counted. */ more: z.boolean() }),
  ),
});

export const NewUnit = z.strictObject({ id: id.optional(), name, siteId: id.optional() });
export type NewUnit = z.output<typeof NewUnit>;

export const UnitChange = z.strictObject({ name, siteId: id.optional(), closedOn: day.optional(), version });
export type UnitChange = z.output<typeof UnitChange>;

export const UnitView = z.object({
  id,
  name,
  siteId: id.nullable(),
  part2: Part2View,
  closedOn: day.nullable(),
  version,
});
export type UnitView = z.output<typeof UnitView>;

export const OrganizationFacts = z.object({
  id,
  name,
  language: Language,
  timeZone: z.string(),
  invented: z.boolean(),
  success: Successes,
  part2: Part2View,
  helplineConfirmedOn: day.nullable(),
  helpLineName: z.string().nullable(),
  helpLineNumber: z.string().nullable(),
  helpLineWhen: z.string().nullable(),
  version,
});
export type OrganizationFacts = z.output<typeof OrganizationFacts>;

export const OrganizationView = z.object({
  ...OrganizationFacts.shape,
  sites: z.array(SiteView),
  programs: z.array(ProgramView),
  units: z.array(UnitView),
});
export type OrganizationView = z.output<typeof OrganizationView>;

export const ListKeyParams = z.object({ key: z.enum(listKeys) });

const ListItem = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60),
  en: z.string().trim().min(1).max(80),
  es: z.string().trim().min(1).max(80),
  retired: z.boolean().optional(),
  /** Of a place that a site adds: the place of the house it counts as. */
  countsAs: z.string().max(60).optional(),
});

export const ListChange = z.strictObject({
  items: z.array(ListItem).min(1).max(200),
  version: z.int().min(0),
});
export type ListChange = z.output<typeof ListChange>;

/** `version` 0 is a list that nobody has changed yet. */
export const ListView = z.object({
  key: z.enum(listKeys),
  items: z.array(ListItem),
  version: z.int().min(0),
});
export type ListView = z.output<typeof ListView>;

export const IdParams = z.object({ id });
