import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed, personOf, sawParticipants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { listPrograms } from '../../organizations/index.ts';
import { assignMany, getStaff, listUntied } from '../../people/index.ts';
import type { Assignment } from '../schema/asked.ts';
import type { Seeing } from '../schema/import.ts';
import type { Import } from '../store/imports.ts';
import { addedBy, countGroups } from '../store/rows.ts';
import type { ImportTables } from '../tables.ts';
import type { Asker } from '../writing/seeing.ts';
import { seeingOf } from '../writing/seeing.ts';
import { getFor } from './opening.ts';

type P<Action extends string> = Permit<Action, ImportTables>;
type Read = P<'import.read'>;

function askerOf({ actor }: Read): Asker | undefined {
  return 'roles' in actor
    ? { roles: actor.roles, programIds: actor.programIds, staffId: actor.id }
    : undefined;
}

/** Whom of those an import adds, or added, the asker does not see; undefined where that cannot be asked. */
export async function seeingFor(permit: Read, found: Import): Promise<Seeing | undefined> {
  const asker = askerOf(permit);
  if (!asker || found.record !== 'participant') return undefined;
  if (found.state === 'looked') return seeingOf(asker, await countGroups(permit, found.id));
  return found.state === 'done' ? seeingNow(permit, found.id, asker) : undefined;
}

/** As the list stands now, whatever happened since the import. */
async function seeingNow(permit: Read, id: string, asker: Asker): Promise<Seeing> {
  const among = addedBy(permit, id);
  const nowhere = (await listUntied(permit, among)).length;
  const withoutCoach = (await listUntied(permit, among, { to: 'coach' })).length;
  if (asker.roles.includes('manager')) return { unseen: [], onlyManagers: nowhere, withoutCoach };
  const unseen = (await listUntied(permit, among, { to: asker })).length;
  const seen = seeingOf(asker, [
    { place: 'none', coachId: null, count: nowhere },
    { place: 'elsewhere', coachId: null, count: unseen - nowhere },
  ]);
  return { ...seen, withoutCoach };
}

const isOwn = (permit: P<string>, { madeBy }: Import): boolean =>
  madeBy !== undefined && madeBy === personOf(permit.actor);

/** A manager whoever was brought in; anybody else those they brought in themselves. */
export function mayTake(permit: Read, found: Import): boolean {
  const able = abilities(permit);
  return able.includes('import.take') && (isOwn(permit, found) || able.includes('import.assign'));
}

async function assignLoose(permit: P<string>, id: string, to: Assignment): Promise<{ assigned: number }> {
  const ids = await listUntied(permit, addedBy(permit, id), { to: to.staffId ? 'coach' : 'any' });
  await assignMany(permit, ids, to);
  sawParticipants(permit, ids);
  noteDeed(permit, { subjectId: id, detail: { assigned: ids.length } });
  return { assigned: ids.length };
}

/** Takes those of an import who are on nobody's caseload onto the asker's own. */
export async function takeLoose(permit: P<'import.take'>, id: string): Promise<{ assigned: number }> {
  const found = await getFor(permit, id, 'assign');
  const { actor } = permit;
  if (actor.kind !== 'staff' || !(isOwn(permit, found) || actor.roles.includes('manager'))) {
    throw new Failure('conflict', 'imports/not-yours-to-take', {
      detail: 'Only whoever brought these people in, or a manager, may say with whom they are.',
    });
  }
  return assignLoose(permit, id, { staffId: actor.id });
}

/** Puts them with a colleague, into a program, or both. */
export async function assignAdded(
  permit: P<'import.assign'>,
  id: string,
  to: Assignment,
): Promise<{ assigned: number }> {
  await getFor(permit, id, 'assign');
  await checkColleague(permit, to.staffId);
  await checkProgram(permit, to.programId);
  return assignLoose(permit, id, to);
}

const unknown = (field: string, code: string): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { [field]: code } });

async function checkColleague(permit: P<string>, staffId: string | undefined): Promise<void> {
  if (staffId === undefined) return;
  const here = (await getStaff(permit)).some((one) => one.id === staffId && !one.endedOn);
  if (!here) throw unknown('staffId', 'people/no-such-colleague');
}

async function checkProgram(permit: P<string>, programId: string | undefined): Promise<void> {
  if (programId === undefined) return;
  const open = (await listPrograms(permit)).some((one) => one.id === programId && one.closedOn === null);
  if (!open) throw unknown('programId', 'people/no-such-program');
}
