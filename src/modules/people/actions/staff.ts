import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf, untieAll } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { changedByAnother, listPrograms } from '../../organizations/index.ts';
import type { AccessView, OneTimeCode } from '../../sign-in/index.ts';
import { changeAccess, endAccess, listAccess, reopenAccess } from '../../sign-in/index.ts';
import { addStaff } from '../adding-staff.ts';
import { renewCover } from '../cover.ts';
import type { AccessChange, NewStaff, StaffChange, StaffView } from '../schema/staff.ts';
import type { Absence } from '../store/absences.ts';
import { listAbsences } from '../store/absences.ts';
import type { StaffMember } from '../store/staff.ts';
import { endStaff, listStaff, reopenStaff, updateStaff } from '../store/staff.ts';
import type { PeopleTables } from '../tables.ts';

type P<Action extends string> = Permit<Action, PeopleTables>;

const leaveOf = ({ staffId: _, now: __, ...leave }: Absence): StaffView['leave'][number] => leave;

/** Roles tell colleagues whom to ask; how and whether somebody signs in is the administrator's to know. */
function accessOf(permit: P<string>, access: AccessView): StaffView['access'] {
  const { roles, programIds, version, status, login } = access;
  const admin = 'roles' in permit.actor && permit.actor.roles.includes('admin');
  return { roles, programIds, ...(admin ? { version, status, ...(login ? { login } : {}) } : {}) };
}

async function viewsOf(permit: P<string>, members: readonly StaffMember[]): Promise<StaffView[]> {
  const ids = members.map((member) => member.id);
  const access = new Map((await listAccess(permit, ids)).map((one) => [one.id, one]));
  const absences = await listAbsences(permit, ids);
  return members.map((member) => {
    const known = access.get(member.id);
    return {
      ...member,
      leave: absences.filter((one) => one.staffId === member.id).map(leaveOf),
      ...(known ? { access: accessOf(permit, known) } : {}),
    };
  });
}

export async function readStaff(permit: P<'staff.list'>): Promise<{ staff: StaffView[] }> {
  return { staff: await viewsOf(permit, await listStaff(permit)) };
}

async function readOne(permit: P<string>, id: string): Promise<StaffView> {
  const [view] = await viewsOf(permit, await listStaff(permit, [id]));
  if (!view) throw notFound();
  return view;
}

async function checkPrograms(permit: P<string>, programIds: readonly string[]): Promise<void> {
  if (programIds.length === 0) return;
  const known = new Set((await listPrograms(permit)).map((one) => one.id));
  if (programIds.every((id) => known.has(id))) return;
  throw new Failure('invalid', 'kernel/invalid', { fields: { programIds: 'people/no-such-program' } });
}

/** A colleague who has no password yet: an invitation link is made next. */
export async function hire(permit: P<'staff.manage'>, member: NewStaff): Promise<StaffView> {
  await checkPrograms(permit, member.programIds);
  const { roles, programIds, ...profile } = member;
  const id = await addStaff(permit, { ...member, id: member.id ?? newId() });
  noteDeed(permit, { subjectId: id, detail: { roles: roles.join(' ') } });
  return {
    ...profile,
    id,
    version: 1,
    leave: [],
    access: { roles, programIds, version: 1, status: 'invited' },
  };
}

export async function changeStaff(
  permit: P<'staff.manage'>,
  id: string,
  change: StaffChange,
): Promise<StaffView> {
  noteDeed(permit, { subjectId: id });
  const changed = await updateStaff(permit, { ...change, id });
  const now = await readOne(permit, id);
  if (!changed) throw changedByAnother(change, now);
  return now;
}

/** An organization that nobody administers can never be mended from inside. */
async function keepAnAdministrator(permit: P<'staff.manage'>, leavingId: string): Promise<void> {
  const [leaving] = await listAccess(permit, [leavingId]);
  if (!leaving) throw notFound();
  if (!leaving.roles.includes('admin')) return;
  const others = (await listStaff(permit)).filter((one) => one.id !== leavingId && !one.endedOn);
  const access = await listAccess(
    permit,
    others.map((one) => one.id),
  );
  if (access.some((one) => one.status === 'active' && one.roles.includes('admin'))) return;
  throw new Failure('conflict', 'people/last-administrator', {
    detail: 'This is the only administrator. Give somebody else that role first.',
  });
}

/** New roles or programs sign the person out everywhere, so that they hold at once. The later of two who give them is shown both. */
export async function giveAccess(
  permit: P<'staff.manage'>,
  id: string,
  access: AccessChange,
): Promise<{ done: true }> {
  noteDeed(permit, { subjectId: id, detail: { roles: access.roles.join(' ') } });
  await checkPrograms(permit, access.programIds);
  if (!access.roles.includes('admin')) await keepAnAdministrator(permit, id);
  else if ((await listAccess(permit, [id])).length === 0) throw notFound();
  if (!(await changeAccess(permit, id, access)))
    throw changedByAnother(access, (await readOne(permit, id)).access);
  return { done: true };
}

/** Somebody leaves: signed out now, off every caseload, their history stays. */
export async function letLeave(permit: P<'staff.manage'>, id: string): Promise<{ done: true }> {
  noteDeed(permit, { subjectId: id });
  await keepAnAdministrator(permit, id);
  await endAccess(permit, id);
  const participantIds = await endStaff(permit, id);
  await untieAll(permit, { participantIds, kind: 'caseload', targetIds: [id] });
  await renewCover(permit);
  return { done: true };
}

/** Somebody comes back: an invitation lets them in anew. Caseloads that went to others stay with them. */
export async function takeBack(permit: P<'staff.manage'>, id: string): Promise<OneTimeCode> {
  noteDeed(permit, { subjectId: id, detail: { restored: true } });
  if ((await listStaff(permit, [id])).length === 0) throw notFound();
  const invitation = await reopenAccess(permit, id);
  if (!(invitation && (await reopenStaff(permit, id))))
    throw new Failure('conflict', 'people/not-ended', { detail: 'This person’s access has not ended.' });
  return invitation;
}

export const ownId = (permit: P<string>): string => {
  const id = personOf(permit.actor);
  if (id === undefined) throw new Failure('bug', 'people/nobody-asks');
  return id;
};
