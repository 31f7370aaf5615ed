import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { programKinds } from '../../organizations/index.ts';
import type { Deed, ImportState } from '../domain.ts';
import { isAtWork } from '../domain.ts';
import type { Decisions, LeavingOut, ProgramKindChange } from '../schema/asked.ts';
import type { PlannedProgram } from '../schema/file.ts';
import { Plan } from '../schema/file.ts';
import type { ImportChange } from '../store/imports.ts';
import { findImport } from '../store/imports.ts';
import { decideRows, leaveOutRows } from '../store/planned-rows.ts';
import { cameInAnew } from '../store/undoing.ts';
import type { ImportTables } from '../tables.ts';
import { enqueueWork } from './at-work.ts';
import { changeSeen, getFor } from './opening.ts';

type P<Action extends string> = Permit<Action, ImportTables>;
type Begun = Promise<{ id: string; version: number }>;

interface Beginning {
  deed: Deed;
  state: ImportState;
  change?: ImportChange;
}

/** Passes an import on to the job of its next state. */
export async function begin(permit: AnyPermit, id: string, version: number, to: Beginning): Begun {
  await getFor(permit, id, to.deed);
  const change = { state: to.state, trouble: null, ...to.change };
  const done = await changeSeen(permit, id, change, version);
  await enqueueWork(permit, id, to.state);
  noteDeed(permit, { subjectId: id });
  return done;
}

/** Has every row looked at: nothing is written about anybody yet. */
export function look(permit: P<'import.make'>, id: string, version: number): Begun {
  return begin(permit, id, version, { deed: 'look', state: 'looking', change: { totals: null } });
}

/** A person agrees to what the look said. From here on records are written. */
export async function agree(permit: P<'import.make'>, id: string, version: number): Begun {
  const found = await getFor(permit, id, 'agree');
  if (Plan.parse(found.plan).problems.length > 0) throw new Failure('conflict', 'imports/not-now');
  return begin(permit, id, version, {
    deed: 'agree',
    state: 'running',
    change: { agreed: true, rowsDone: 0 },
  });
}

/** Takes the whole import back, in one step. */
export function undo(permit: P<'import.undo'>, id: string, version: number): Begun {
  const change = { undoId: newId(), undone: true };
  return begin(permit, id, version, { deed: 'undo', state: 'undoing', change });
}

/** Takes the undo back, unless the same rows came in anew meanwhile. */
export async function restore(permit: P<'import.undo'>, id: string, version: number): Begun {
  await getFor(permit, id, 'restore');
  if (await cameInAnew(permit, id)) {
    throw new Failure('conflict', 'imports/came-in-anew', {
      detail: 'The same rows were imported again meanwhile. Undo that import first.',
    });
  }
  return begin(permit, id, version, { deed: 'restore', state: 'restoring' });
}

/** Starts work again that has stopped with a failure; it goes on where it was. */
export async function goOn(permit: P<'import.make'>, id: string, version: number): Begun {
  const found = await findImport(permit, id);
  if (!(found && isAtWork(found.state))) {
    throw new Failure('conflict', 'imports/not-now', { detail: 'There is nothing to go on with.' });
  }
  const done = await changeSeen(permit, id, { trouble: null }, version);
  await enqueueWork(permit, id, found.state);
  noteDeed(permit, { subjectId: id });
  return done;
}

/** Says of likely rows whether they are the people they are like. */
export async function decide(
  permit: P<'import.decide'>,
  id: string,
  decisions: Decisions,
): Promise<{ decided: number }> {
  await getFor(permit, id, 'decide');
  const decided = await decideRows(permit, id, decisions);
  noteDeed(permit, { subjectId: id, detail: { decided, decision: decisions.decision } });
  return { decided };
}

/** Leaves rows out on purpose, or takes them in again. */
export async function leaveOut(
  permit: P<'import.make'>,
  id: string,
  leaving: LeavingOut,
): Promise<{ changed: number }> {
  await getFor(permit, id, 'decide');
  const changed = await leaveOutRows(permit, id, leaving);
  noteDeed(permit, { subjectId: id, detail: { changed, leftOut: leaving.leftOut } });
  return { changed };
}

/** Says of what kind a program is that the import would make. */
export async function changeKind(
  permit: P<'import.make'>,
  id: string,
  { version, name, site, kind }: ProgramKindChange,
): Begun {
  const plan = Plan.parse((await getFor(permit, id, 'decide')).plan);
  if (!programKinds.some((one) => one === kind))
    throw new Failure('invalid', 'kernel/invalid', { fields: { kind: 'imports/unknown-kind' } });
  const isIt = (one: PlannedProgram): boolean => one.name === name && one.site === site && !one.again;
  const programs = plan.programs.map((one) => (isIt(one) ? { ...one, kind } : one));
  const chosen: PlannedProgram = { name, kind, ...(site === undefined ? {} : { site }) };
  const kinds = [...plan.kinds.filter((one) => !isIt(one)), chosen];
  const done = await changeSeen(permit, id, { plan: { ...plan, programs, kinds } }, version);
  noteDeed(permit, { subjectId: id });
  return done;
}
