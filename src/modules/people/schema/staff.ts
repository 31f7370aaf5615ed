import { z } from 'zod';
import type { Role } from '../../../kernel/access/index.ts';
import { Day, Id, Languages, Phone, Version } from './participants.ts';

const text = (most: number) => z.string().trim().max(most);

/** The roles this release gives; later rooms add theirs. */
export const givenRoles = [
  'admin',
  'manager',
  'coach',
  'employment-specialist',
  'clinician',
  'evaluator',
  'privacy-officer',
  'front-desk',
] as const satisfies readonly Role[];

const GivenRole = z.enum(givenRoles);
const Roles = z.array(GivenRole).min(1).max(givenRoles.length);

const profile = {
  name: z.string().trim().min(1).max(120),
  pronouns: text(60).optional(),
  languages: Languages.default([]),
  phone: Phone.optional(),
};

export const NewStaff = z.strictObject({
  id: Id.optional(),
  ...profile,
  roles: Roles,
  programIds: z.array(Id).max(100).default([]),
});
export type NewStaff = z.output<typeof NewStaff>;

export const StaffChange = z.strictObject({ ...profile, version: Version });
export type StaffChange = z.output<typeof StaffChange>;

export const AccessChange = z.strictObject({
  roles: Roles,
  programIds: z.array(Id).max(100).default([]),
  /** Of the access it is written over. */
  version: Version,
});
export type AccessChange = z.output<typeof AccessChange>;

export const NewLeave = z
  .strictObject({ fromOn: Day, untilOn: Day, coveredBy: Id.optional() })
  .refine((it) => it.untilOn >= it.fromOn, { path: ['untilOn'], message: 'people/ends-before-it-begins' });
export type NewLeave = z.output<typeof NewLeave>;

export const LeaveView = z.object({
  id: Id,
  fromOn: Day,
  untilOn: Day,
  coveredBy: Id.optional(),
  coveredByName: z.string().optional(),
});
export type LeaveView = z.output<typeof LeaveView>;

export const StaffView = z.object({
  id: Id,
  name: z.string(),
  pronouns: z.string().optional(),
  languages: Languages,
  phone: z.string().optional(),
  endedOn: Day.optional(),
  version: Version,
  /** Told to whoever manages access; absent for others. */
  access: z
    .object({
      roles: z.array(z.string()),
      programIds: z.array(Id),
      status: z.enum(['invited', 'active', 'ended']).optional(),
      login: z.string().optional(),
      version: Version.optional(),
    })
    .optional(),
  /** Leave under way or ahead. */
  leave: z.array(LeaveView),
});
export type StaffView = z.output<typeof StaffView>;

export const StaffList = z.object({ staff: z.array(StaffView) });
export type StaffList = z.output<typeof StaffList>;

export const LeaveParams = z.object({ id: Id, leaveId: Id });
export const OwnLeaveParams = z.object({ leaveId: Id });
