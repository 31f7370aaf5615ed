import type { AnyPermit } from '../../../kernel/access/index.ts';
import { tieMany, untieAll } from '../../../kernel/access/index.ts';
import { dayOf, instantOf, wallMomentIn } from '../../../lib/wall-clock.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { CoverNeed } from '../../people/index.ts';
import { planCover } from '../../people/index.ts';
import { gapAround, isFor } from '../domain/nights.ts';
import { stretchesOf } from '../domain/turns.ts';
import type { Arrived } from '../store/arrivals.ts';
import { forgetArrivals, listArrived, listNightTies } from '../store/arrivals.ts';
import { listTurns } from '../store/turns.ts';
import type { Held } from './held.ts';
import { holdTurns } from './held.ts';
import { findHours } from './hours.ts';

const dayInMs = 86_400_000;
/** Hours come round within a week. */
const keptDays = 8;

/** The turns of the night under way, or of the next, as instants, and since when what came in is read in them. */
async function nightOf(permit: AnyPermit): Promise<{ since: Date; turns: Turning[] } | undefined> {
  const { hours } = await findHours(permit);
  const reading = (await listTurns(permit)).filter(({ reads }) => reads);
  if (!hours || reading.length === 0) return undefined;
  const { timeZone: zone } = await getOrganization(permit);
  const now = wallMomentIn(zone, permit.now);
  const gap = gapAround(hours, now);
  const turns = (await holdTurns(permit, reading, dayOf(now))).flatMap((turn) =>
    stretchesOf(turn, gap).map(({ from, until }) => ({
      turn,
      since: instantOf(zone, from),
      until: instantOf(zone, until),
    })),
  );
  // What came in on the day before and nobody has answered waits in the night too.
  return { since: new Date(instantOf(zone, gap.from).getTime() - dayInMs), turns };
}

interface Turning {
  turn: Held;
  since: Date;
  until: Date;
}

const needsOf = (arrived: readonly Arrived[], turns: readonly Turning[]): CoverNeed[] =>
  arrived.flatMap(({ participantId, programIds }) =>
    turns
      .filter(({ turn }) => isFor(turn, programIds))
      .map(({ turn, since, until }) => ({ participantId, coverId: turn.staffId, since, until })),
  );

/**
 * Brings the ties of the night in line with what came in, whose turn it is and who is away. Called when something comes in
 * or the turns change, and by a job every hour.
 */
export async function renewNights(permit: AnyPermit): Promise<void> {
  const night = await nightOf(permit);
  const arrived = night ? await listArrived(permit, night.since) : [];
  const ties = await listNightTies(permit);
  const { wanted, surplus } = planCover(needsOf(arrived, night?.turns ?? []), ties, permit.now);
  for (const coverId of new Set(surplus.map((one) => one.coverId))) {
    const participantIds = surplus.filter((one) => one.coverId === coverId).map((one) => one.participantId);
    await untieAll(permit, { participantIds, kind: 'night', targetIds: [coverId] });
  }
  const saidAt = new Map(arrived.map((one) => [one.participantId, one.saidAt]));
  await tieMany(
    permit,
    wanted.map(({ coverId, ...rest }) => ({
      ...rest,
      kind: 'night',
      targetId: coverId,
      seenFrom: saidAt.get(rest.participantId) ?? rest.since,
    })),
  );
  await forgetArrivals(permit, new Date(permit.now.getTime() - keptDays * dayInMs));
}
