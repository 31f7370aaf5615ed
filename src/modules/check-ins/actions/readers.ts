import type { Permit } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { WallMoment } from '../../../lib/wall-clock.ts';
import { dayOf, timeOf, wallMomentIn } from '../../../lib/wall-clock.ts';
import { getOrganization } from '../../organizations/index.ts';
import { wallTimeIn } from '../../people/index.ts';
import type { ReadingTurn } from '../domain/nights.ts';
import { gapAround, isFor, watchesIn } from '../domain/nights.ts';
import type { ReadingHours } from '../domain/reading-hours.ts';
import { nextReading } from '../domain/reading-hours.ts';
import type { Readers } from '../schema/check-ins.ts';
import { listTurns } from '../store/turns.ts';
import type { Walker } from '../store/walkers.ts';
import { listAround } from '../store/walkers.ts';
import type { CheckInTables } from '../tables.ts';
import type { Held, StaffKnown } from './held.ts';
import { heldBy, knowStaff } from './held.ts';
import { findHours } from './hours.ts';

type People = Readers['people'];

function describe(walkers: readonly Walker[], { names, away }: StaffKnown, today: Day): People {
  return walkers.map(({ staffId, covers }) => {
    const leave = away.find((one) => one.staffId === staffId && one.fromOn <= today && today <= one.untilOn);
    return {
      id: staffId,
      name: names.get(staffId) ?? '',
      covers,
      ...(leave ? { awayUntil: leave.untilOn } : {}),
      ...(leave?.coveredByName ? { coveredBy: leave.coveredByName } : {}),
    };
  });
}

const pointOf = (moment: WallMoment) => ({ on: dayOf(moment), time: timeOf(moment) });

/** Who reads outside the hours: from now on, or, while the day's team reads, from when they stop. */
function nightsOf(turns: readonly Held[], hours: ReadingHours, now: WallMoment): Readers['nights'] {
  const gap = gapAround(hours, now);
  const from = gap.from > now ? gap.from : now;
  const reading: readonly ReadingTurn[] = turns;
  const names = new Map(turns.map(({ staffId, name }) => [staffId, name]));
  return watchesIn(reading, { from, until: gap.until }).map((watch) => ({
    from: pointOf(watch.from),
    until: pointOf(watch.until),
    names: watch.staffIds.map((id) => names.get(id) ?? ''),
  }));
}

/**
 * Who reads what the permit's participant writes, and when: from caseloads, leave, cover, the hours set, and whose turn it
 * is outside them.
 */
export async function readReaders(permit: Permit<'readers.read', CheckInTables>): Promise<Readers> {
  const { walkers, programIds } = await listAround(permit);
  const { hours } = await findHours(permit);
  const { timeZone } = await getOrganization(permit);
  const today = dayIn(timeZone, permit.now);
  const turns = hours ? (await listTurns(permit)).filter((one) => one.reads && isFor(one, programIds)) : [];
  const ids = [...walkers, ...turns].map(({ staffId }) => staffId);
  const known = await knowStaff(permit, ids, today);
  const people = describe(walkers, known, today);
  if (!hours) return { people };
  const { en, es } = hours.outOfHours;
  return {
    people,
    reading: nextReading(hours, { day: today, ...wallTimeIn(timeZone, permit.now) }),
    nights: nightsOf(heldBy(turns, known), hours, wallMomentIn(timeZone, permit.now)),
    ...(en === '' && es === '' ? {} : { outOfHours: { en: en || es, es: es || en } }),
  };
}
