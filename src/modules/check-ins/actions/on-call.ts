import type { AnyPermit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { wallMomentIn } from '../../../lib/wall-clock.ts';
import { isFor } from '../domain/nights.ts';
import { isUnderWay } from '../domain/turns.ts';
import { listTurns } from '../store/turns.ts';
import { listAround } from '../store/walkers.ts';
import { holdTurns } from './held.ts';

/** Whoever may be called now when an answer on a form needs someone. */
export interface OnCall {
  staffId: string;
  name: string;
  phone: string;
}

/** Whoever is on call when a form is opened is there for its answers, also when they come a little later. */
const graceMs = 3_600_000;

/** Whose turn on call it is for the permit's participant, or was within the hour; nobody who is on leave. */
export async function findOnCall(permit: AnyPermit, zone: string): Promise<OnCall | undefined> {
  const { now } = permit;
  const calling = (await listTurns(permit)).filter(({ calls }) => calls);
  const held = await holdTurns(permit, calling, dayIn(zone, now));
  const limited = held.some(({ programIds }) => programIds.length > 0);
  const { programIds } = limited ? await listAround(permit) : { programIds: [] };
  const theirs = held.filter((turn) => isFor(turn, programIds));
  const moments = [now, new Date(now.getTime() - graceMs)].map((at) => wallMomentIn(zone, at));
  const turn = moments.map((at) => theirs.find((one) => isUnderWay(one, at))).find(Boolean);
  return turn && { staffId: turn.staffId, name: turn.name, phone: turn.phone ?? '' };
}
