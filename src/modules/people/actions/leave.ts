import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { renewCover } from '../cover.ts';
import type { LeaveView, NewLeave } from '../schema/staff.ts';
import { cancelAbsence, insertAbsence } from '../store/absences.ts';
import { listStaff } from '../store/staff.ts';
import type { PeopleTables } from '../tables.ts';
import { ownId } from './staff.ts';

type P = Permit<'staff.leave' | 'staff.leave-own', PeopleTables>;

const wrong = (code: string): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { coveredBy: code } });

/** Plans leave; whoever covers sees the absent colleague's people from its first day to its last. */
async function planLeave(permit: P, staffId: string, leave: NewLeave): Promise<LeaveView> {
  const { coveredBy } = leave;
  if (coveredBy === staffId) throw wrong('people/covers-for-oneself');
  const staff = await listStaff(permit, coveredBy ? [staffId, coveredBy] : [staffId]);
  if (!staff.some((one) => one.id === staffId)) throw notFound();
  const cover = staff.find((one) => one.id === coveredBy);
  if (coveredBy && (!cover || cover.endedOn)) throw wrong('people/no-such-colleague');
  const id = newId();
  await insertAbsence(permit, { id, staffId, ...leave });
  noteDeed(permit, { subjectId: staffId });
  await renewCover(permit);
  return { id, ...leave, ...(cover ? { coveredByName: cover.name } : {}) };
}

async function dropLeave(permit: P, staffId: string, leaveId: string): Promise<{ done: true }> {
  if (!(await cancelAbsence(permit, staffId, leaveId))) throw notFound();
  noteDeed(permit, { subjectId: staffId });
  await renewCover(permit);
  return { done: true };
}

export const planLeaveFor = (
  permit: Permit<'staff.leave', PeopleTables>,
  staffId: string,
  leave: NewLeave,
): Promise<LeaveView> => planLeave(permit, staffId, leave);

export const planOwnLeave = (
  permit: Permit<'staff.leave-own', PeopleTables>,
  leave: NewLeave,
): Promise<LeaveView> => planLeave(permit, ownId(permit), leave);

export const dropLeaveOf = (
  permit: Permit<'staff.leave', PeopleTables>,
  staffId: string,
  leaveId: string,
): Promise<{ done: true }> => dropLeave(permit, staffId, leaveId);

export const dropOwnLeave = (
  permit: Permit<'staff.leave-own', PeopleTables>,
  leaveId: string,
): Promise<{ done: true }> => dropLeave(permit, ownId(permit), leaveId);
