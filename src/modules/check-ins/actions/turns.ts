import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, practitionerRoles } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { WallMoment } from '../../../lib/wall-clock.ts';
import { dayOf, wallMomentIn } from '../../../lib/wall-clock.ts';
import { changedByAnother, getOrganization } from '../../organizations/index.ts';
import { getStaff } from '../../people/index.ts';
import { listAccess } from '../../sign-in/index.ts';
import { isUnderWay } from '../domain/turns.ts';
import type { TurnChange, TurnEntry, Turns, TurnView } from '../schema/turns.ts';
import { insertTurn, listTurns, setEnded, updateTurn } from '../store/turns.ts';
import type { CheckInTables } from '../tables.ts';
import type { Held } from './held.ts';
import { holdTurns } from './held.ts';
import { renewNights } from './nights.ts';

type Keeping = Permit<'on-call.keep', CheckInTables>;
type Done = { done: true };

async function staffWithToday(permit: Keeping): Promise<Turns['staff']> {
  const staff = (await getStaff(permit)).filter(({ endedOn }) => endedOn === undefined);
  const access = await listAccess(
    permit,
    staff.map(({ id }) => id),
  );
  const ids = new Set(
    access.flatMap(({ id, roles }) =>
      roles.some((role) => practitionerRoles.some((one) => one === role)) ? [id] : [],
    ),
  );
  return staff
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, phone }) => ({ id, name, ...(phone ? { phone } : {}) }));
}

const clockOf = async (permit: Keeping): Promise<WallMoment> =>
  wallMomentIn((await getOrganization(permit)).timeZone, permit.now);

async function heldNow(permit: Keeping, now: WallMoment): Promise<Held[]> {
  const open = (await listTurns(permit)).filter(
    ({ untilOn }) => untilOn === undefined || untilOn >= dayOf(now),
  );
  return holdTurns(permit, open, dayOf(now));
}

/** Who is there when, and who may be named. */
export async function readTurns(permit: Keeping): Promise<Turns> {
  const now = await clockOf(permit);
  return {
    turns: (await heldNow(permit, now)).map((turn) => viewOf(turn, now)),
    staff: await staffWithToday(permit),
  };
}

function viewOf({ away, weekdays, ...turn }: Held, now: WallMoment): TurnView {
  const [leave] = away.filter(({ untilOn }) => untilOn >= dayOf(now));
  return {
    ...turn,
    weekdays: [...weekdays],
    now: isUnderWay({ ...turn, weekdays, away }, now),
    ...(leave ? { away: { fromOn: leave.fromOn, untilOn: leave.untilOn } } : {}),
  };
}

async function mustHaveToday(permit: Keeping, staffId: string): Promise<void> {
  if ((await staffWithToday(permit)).some(({ id }) => id === staffId)) return;
  const code = 'check-ins/without-today';
  throw new Failure('invalid', code, { fields: { staffId: code } });
}

export async function nameTurn(permit: Keeping, { body }: { body: TurnEntry }): Promise<Done> {
  await mustHaveToday(permit, body.staffId);
  await insertTurn(permit, body);
  noteDeed(permit, { subjectId: body.id });
  await renewNights(permit);
  return { done: true };
}

interface OfTurn {
  params: { turnId: string };
}

/** Changes a turn. Whoever finds it changed meanwhile is shown both versions. */
export async function changeTurn(
  permit: Keeping,
  { params, body }: OfTurn & { body: TurnChange },
): Promise<Done> {
  await mustHaveToday(permit, body.staffId);
  if (!(await updateTurn(permit, { ...body, id: params.turnId }))) {
    const now = await clockOf(permit);
    const theirs = (await heldNow(permit, now)).find(({ id }) => id === params.turnId);
    throw theirs ? changedByAnother(body, viewOf(theirs, now)) : notFound();
  }
  noteDeed(permit, { subjectId: params.turnId });
  await renewNights(permit);
  return { done: true };
}

const setting =
  (ended: boolean) =>
  async (permit: Keeping, { params }: OfTurn): Promise<Done> => {
    if (!(await setEnded(permit, params.turnId, ended))) throw notFound();
    noteDeed(permit, { subjectId: params.turnId });
    await renewNights(permit);
    return { done: true };
  };

/** Ends a turn. */
export const endTurn = setting(true);
/** Takes the end of a turn back. */
export const keepTurn = setting(false);
