import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { enter, noteDeed } from '../../kernel/access/index.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Exchange } from '../../kernel/http/route.ts';
import { newId } from '../../lib/ids.ts';
import {
  makeOrganization,
  makeProgram,
  makeSite,
  readDoorFacts,
  standInLineForSetUp,
} from '../organizations/index.ts';
import { addStaff } from '../people/index.ts';
import { openSessionFor } from '../sign-in/index.ts';
import type { FirstSetUp, SetUpDone } from './schema.ts';

const alreadyDone = (): Failure =>
  new Failure('conflict', 'set-up/already-done', {
    detail: 'This installation is set up already. Please sign in.',
  });

/** Of two set-ups at once the second waits here, and then sees the first one’s organization. */
async function refuseSecond(permit: AnyPermit): Promise<void> {
  if (permit.actor.kind !== 'nobody') throw alreadyDone();
  await standInLineForSetUp(permit);
  if ((await readDoorFacts(permit)).length > 0) throw alreadyDone();
}

async function makePlace(permit: AnyPermit, answers: FirstSetUp): Promise<SetUpDone> {
  const { organizationName, administrator, program, success, ...rest } = answers;
  await makeOrganization(permit, { ...rest, name: organizationName, success }, administrator.name);
  const siteId = await makeSite(permit, { name: answers.siteName });
  const programId = await makeProgram(permit, { ...program, siteId, success });
  return { organizationId: permit.orgId, siteId, programId };
}

/**
 * Until somebody else is here, the first account decides everything that anybody has to: a place without a manager could
 * neither see who is on nobody's caseload nor say of two records that they are one person.
 */
const firstRoles = ['admin', 'manager'] as const;

/** Makes the organization, its first site and program and its administrator, and signs the administrator in. All or nothing. */
export async function setUp(
  permit: Permit<'set-up.do', Record<never, never>>,
  answers: FirstSetUp,
  exchange: Exchange,
): Promise<SetUpDone> {
  await refuseSecond(permit);
  const administratorId = newId<'person'>();
  await enter(permit, { orgId: newId<'organization'>(), personId: administratorId });
  const done = await makePlace(permit, answers);
  const { alsoRoles, ...administrator } = answers.administrator;
  const roles = [...new Set([...firstRoles, ...alsoRoles])];
  await addStaff(permit, {
    ...administrator,
    id: administratorId,
    languages: [answers.language],
    roles,
    programIds: [done.programId],
  });
  noteDeed(permit, { subjectId: done.organizationId });
  await openSessionFor(permit, exchange, administratorId);
  return done;
}
