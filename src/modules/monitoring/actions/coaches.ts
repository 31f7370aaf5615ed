import type { z } from 'zod';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { practitionerRoles, sawParticipants } from '../../../kernel/access/index.ts';
import { daysBetween } from '../../../lib/dates.ts';
import { getOrganization } from '../../organizations/index.ts';
import type { CaseloadPair, StaffHere, Unassigned } from '../../people/index.ts';
import {
  fullName,
  getParticipants,
  listCaseload,
  listStaffHere,
  listUnassigned,
} from '../../people/index.ts';
import type { AccessView } from '../../sign-in/index.ts';
import { listAccess } from '../../sign-in/index.ts';
import type { Fact } from '../../timeline/index.ts';
import type { Around } from '../domain/around.ts';
import { besideIn, gather } from '../domain/gather.ts';
import { isSilent, listToday, reasonsFor } from '../domain/today.ts';
import { unattended } from '../domain/unattended.ts';
import type { CoachesToday } from '../schema.ts';
import { daysBefore, lookAround } from './look.ts';

type Watched = z.output<typeof CoachesToday>;
type Coach = Watched['coaches'][number];

type Here = Pick<Coach, 'id' | 'name' | 'role' | 'invited' | 'away' | 'coveredBy'>;

interface Load {
  around: Around;
  facts: readonly Fact[];
}

const week = 7;

/** The caseload of one coach in counts, never in records. */
function countsOf(loads: readonly Load[], since: Date): Omit<Coach, keyof Here> {
  const silences = loads.map(({ around }) =>
    daysBetween(
      around.lastKept ?? around.enrolledOn ?? around.onCaseload?.since ?? around.today,
      around.today,
    ),
  );
  const due = listToday(loads.map(({ around }) => ({ person: { name: '' }, around })));
  return {
    caseload: loads.length,
    needing: due.people.length + due.later.length,
    overdueSteps: loads.filter(({ around }) => around.steps.some((step) => step.dueOn < around.today)).length,
    silent: loads.filter(({ around }) => isSilent(around)).length,
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
  const staff = await listStaffHere(permit);
  const staffIds = staff.map((member) => member.id);
  const caseloads = await listCaseload(permit, staffIds);
  const accounts = new Map((await listAccess(permit, staffIds)).map((one) => [one.id, one]));
  const ties = caseloads.filter((one) => one.as === 'caseload');
  const everyone = [...new Set(ties.map((tie) => tie.participantId))];
  const alone = await listUnassigned(permit);
  const leaving = alone.filter((one) => !one.inProgram);
  const looked = [...everyone, ...alone.map((one) => one.id)];
  const around = await lookAround(permit, looked);
  sawParticipants(permit, looked);
  const loadOf = ({ participantId, since }: CaseloadPair): Load => {
    const facts = around.get(participantId) ?? [];
    return { facts, around: gather(facts, { now, zone, begun: { since, own: true } }) };
  };
  const seeing = (id: string): Around => gather(around.get(id) ?? [], { now, zone });
  const unseen = unattended(caseloads, staff).filter((id) => needsSomeone(seeing(id)));
  const since = daysBefore(now, week);
  const walking = staff.filter(
    ({ id }) => walksAlong(accounts.get(id)) || ties.some((tie) => tie.staffId === id),
  );
  return {
    date: gather([], { now, zone }).today,
    coaches: walking.map((member) => ({
      ...hereOf(member, accounts.get(member.id)),
      ...countsOf(ties.filter((tie) => tie.staffId === member.id).map(loadOf), since),
    })),
    needingSomeone: [
      ...alone.filter(({ id }) => needsSomeone(seeing(id))).map(short),
      ...(await namedOf(permit, unseen)),
    ],
    unassigned: alone.filter((one) => one.inProgram).map(short),
    followUps: leaving.filter(({ id }) => isFollowUpDue(seeing(id))).map(short),
  };
}

/** Whoever does this work stands on the page from the first day, also while nobody is on their caseload. */
const walksAlong = (account: AccessView | undefined): boolean =>
  practitionerRoles.some((role) => account?.roles.includes(role));

/** What somebody is called who walks along and is no coach. */
const roleBeside = (account: AccessView | undefined): string | undefined =>
  account?.roles.includes('coach')
    ? undefined
    : practitionerRoles.find((role) => account?.roles.includes(role));

const needsSomeone = ({ steps }: Around): boolean => steps.some(({ safety }) => safety);

async function namedOf(permit: AnyPermit, ids: readonly string[]): Promise<Watched['needingSomeone']> {
  if (ids.length === 0) return [];
  return (await getParticipants(permit, ids)).map((one) => ({ id: one.id, name: fullName(one) }));
}

const short = ({ id, name }: Unassigned): Watched['unassigned'][number] => ({ id, name });

const isFollowUpDue = (around: Around): boolean =>
  reasonsFor(around).some((reason) => reason.rule === 'follow-up-due');

function hereOf(
  { id, name, away, coveredByName: coveredBy }: StaffHere,
  account: AccessView | undefined,
): Here {
  const role = roleBeside(account);
  return {
    id,
    name,
    away,
    invited: account?.status === 'invited',
    ...(role ? { role } : {}),
    ...(coveredBy ? { coveredBy } : {}),
  };
}
