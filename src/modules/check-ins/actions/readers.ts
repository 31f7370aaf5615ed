import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import { coverFor, namesOf, wallTimeIn } from '../../people/index.ts';
import { nextReading } from '../domain/reading-hours.ts';
import type { Readers } from '../schema.ts';
import type { Walker } from '../store.ts';
import { listWalkers } from '../store.ts';
import type { CheckInTables } from '../tables.ts';
import { findHours } from './hours.ts';

type People = Readers['people'];

async function describe(permit: AnyPermit, walkers: readonly Walker[]): Promise<People> {
  const ids = walkers.map(({ staffId }) => staffId);
  const names = await namesOf(permit, ids);
  const away = (await coverFor(permit, ids)).filter((absence) => absence.now);
  return walkers.map(({ staffId, covers }) => {
    const leave = away.find((absence) => absence.staffId === staffId);
    return {
      id: staffId,
      name: names[staffId] ?? '',
      covers,
      ...(leave ? { awayUntil: leave.untilOn } : {}),
      ...(leave?.coveredByName ? { coveredBy: leave.coveredByName } : {}),
    };
  });
}

/** Who reads what the permit's participant writes, and when: from caseloads, leave, cover and the hours set. */
export async function readersOf(permit: AnyPermit): Promise<Readers> {
  const people = await describe(permit, await listWalkers(permit));
  const { hours } = await findHours(permit);
  if (!hours) return { people };
  const { timeZone } = await getOrganization(permit);
  const moment = { day: dayIn(timeZone, permit.now), ...wallTimeIn(timeZone, permit.now) };
  const { en, es } = hours.outOfHours;
  return {
    people,
    reading: nextReading(hours, moment),
    ...(en === '' && es === '' ? {} : { outOfHours: { en: en || es, es: es || en } }),
  };
}

export const readReaders = (permit: Permit<'readers.read', CheckInTables>): Promise<Readers> =>
  readersOf(permit);
