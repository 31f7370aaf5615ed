import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { sawParticipants } from '../../../kernel/access/index.ts';
import { daysBetween } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { Absence, CaseloadPair, Unassigned } from '../../people/index.ts';
import { coverFor, getStaff, listCaseload, listUnassigned } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { Around } from '../domain/around.ts';
import { besideIn, gather } from '../domain/gather.ts';
import { listToday, reasonsFor } from '../domain/today.ts';
import type { CoachesToday } from '../schema.ts';
import { daysBefore, lookAround } from './look.ts';

type Watched = z.output<typeof CoachesToday>;
type Coach = Watched['coaches'][number];

interface Load {
  around: Around;
  facts: readonly Fact[];
}

const week = 7;

/** The caseload of one coach in counts, never in records. */
function countsOf(loads: readonly Load[], since: Date): Omit<Coach, 'id' | 'name' | 'away' | 'coveredBy'> {
  const silences = loads.map(({ around }) =>
    daysBetween(around.lastKept ?? around.enrolledOn ?? around.today, around.today),
  );
  const reasons = loads.map(({ around }) => reasonsFor(around).map((reason) => reason.rule));
  const due = listToday(loads.map(({ around }) => ({ person: { name: '' }, around })));
  const holding = (rule: string): number => reasons.filter((list) => list.includes(rule)).length;
  return {
    caseload: loads.length,
    needing: due.people.length + due.later.length,
    overdueSteps: loads.filter(({ around }) => around.steps.some((step) => step.dueOn < around.today)).length,
    silent: holding('silent-longer-than-agreed'),
    longestSilence: Math.max(0, ...silences),
    contactsThisWeek: loads.reduce(
      (sum, { facts }) =>
        sum +
        besideIn(
          facts.filter((fact) => fact.kind === 'contact'),
          since,
        ),
      0,
    ),
  };
}

/** Who is falling through, coach by coach; the number of statements does not grow with coaches or caseloads. */
export async function readCoaches(permit: Permit<'coaches.watch'>): Promise<Watched> {
  const { now } = permit;
  const { timeZone: zone } = await getOrganization(permit);
  const staff = (await getStaff(permit)).filter((member) => !member.endedOn);
  const caseloads = await listCaseload(
    permit,
    staff.map((member) => member.id),
  );
  const ties = caseloads.filter((one) => one.as === 'caseload');
  const everyone = [...new Set(ties.map((tie) => tie.participantId))];
  const alone = await listUnassigned(permit);
  const leaving = alone.filter((one) => !one.inProgram);
  const looked = [...everyone, ...leaving.map((one) => one.id)];
  const around = await lookAround(permit, looked);
  sawParticipants(permit, looked);
  const loadOf = ({ participantId, since }: CaseloadPair): Load => {
    const facts = around.get(participantId) ?? [];
    return { facts, around: gather(facts, { now, zone, begun: { since, own: true } }) };
  };
  const absences = await coverFor(permit);
  const since = daysBefore(now, week);
  const walking = staff.filter((member) => ties.some((tie) => tie.staffId === member.id));
  return {
    date: gather([], { now, zone }).today,
    coaches: walking.map(({ id, name }) => ({
      id,
      name,
      ...awayOf(absences.find((one) => one.staffId === id && one.now)),
      ...countsOf(ties.filter((tie) => tie.staffId === id).map(loadOf), since),
    })),
    unassigned: alone.filter((one) => one.inProgram).map(short),
    followUps: leaving
      .filter(({ id }) => isFollowUpDue(gather(around.get(id) ?? [], { now, zone })))
      .map(short),
  };
}

const short = ({ id, name }: Unassigned): Watched['unassigned'][number] => ({ id, name });

const isFollowUpDue = (around: Around): boolean =>
  reasonsFor(around).some((reason) => reason.rule === 'follow-up-due');

const awayOf = (absence: Absence | undefined): Pick<Coach, 'away' | 'coveredBy'> => ({
  away: absence !== undefined,
  ...(absence?.coveredByName ? { coveredBy: absence.coveredByName } : {}),
});
