import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { getStaff, wallTimeIn } from '../../people/index.ts';
import { listAccess } from '../../sign-in/index.ts';
import { isOnCall } from '../on-call.ts';
import type { TurnEntry, Turns } from '../schema/keeping.ts';
import type { OnCallTurn } from '../store/on-call.ts';
import { insertTurn, listTurns, setEnded } from '../store/on-call.ts';
import type { FormTables } from '../tables.ts';
import { clockOf } from './catalogue.ts';

type Keeping = Permit<'on-call.keep', FormTables>;
type Done = { done: true };

/** Those for whom *Today* is there: whoever is on call is told of an answer there. */
const told: readonly string[] = ['coach', 'employment-specialist', 'clinician'];

async function staffWithToday(permit: Keeping): Promise<Turns['staff']> {
  const staff = (await getStaff(permit)).filter(({ endedOn }) => endedOn === undefined);
  const access = await listAccess(
    permit,
    staff.map(({ id }) => id),
  );
  const ids = new Set(
    access.flatMap(({ id, roles }) => (roles.some((role) => told.includes(role)) ? [id] : [])),
  );
  return staff
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, phone }) => ({ id, name, ...(phone ? { phone } : {}) }));
}

/** Who is on call when, and who may be named. */
export async function readTurns(permit: Keeping): Promise<Turns> {
  const { zone, day } = await clockOf(permit);
  const names = new Map((await getStaff(permit)).map(({ id, name }) => [id, name]));
  const clock = { day, ...wallTimeIn(zone, permit.now) };
  const turns = (await listTurns(permit)).filter(({ untilOn }) => untilOn === undefined || untilOn >= day);
  return {
    turns: turns.map((turn) => viewOf(turn, names.get(turn.staffId) ?? '', isOnCall(turn, clock))),
    staff: await staffWithToday(permit),
  };
}

function viewOf(
  { ended: _, weekdays, ...turn }: OnCallTurn,
  name: string,
  now: boolean,
): Turns['turns'][number] {
  return { ...turn, weekdays: [...weekdays], name, now };
}

export async function nameTurn(permit: Keeping, { body }: { body: TurnEntry }): Promise<Done> {
  const staff = await staffWithToday(permit);
  if (!staff.some(({ id }) => id === body.staffId)) {
    throw new Failure('invalid', 'forms/without-today', { fields: { staffId: 'forms/without-today' } });
  }
  await insertTurn(permit, body);
  noteDeed(permit, { subjectId: body.id });
  return { done: true };
}

const setting =
  (ended: boolean) =>
  async (permit: Keeping, { params }: { params: { turnId: string } }): Promise<Done> => {
    if (!(await setEnded(permit, params.turnId, ended))) throw notFound();
    noteDeed(permit, { subjectId: params.turnId });
    return { done: true };
  };

/** Ends a turn. */
export const endTurn = setting(true);
/** Takes the end of a turn back. */
export const keepTurn = setting(false);
