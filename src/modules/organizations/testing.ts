import { randomUUID } from 'node:crypto';
import { asSystem } from '../../kernel/access/index.ts';
import type { Id } from '../../lib/ids.ts';
import { newId } from '../../lib/ids.ts';
import type { House } from '../../testing/house.ts';
import type { NewOrganization } from './store.ts';
import { insertOrganization } from './store.ts';
import { makeProgram, makeSite } from './store-places.ts';

export interface TestOrganization {
  orgId: Id<'organization'>;
  siteId: string;
  /** A coaching program at the site. */
  programId: string;
  /** A second program, for tests of who is *not* in it. */
  otherProgramId: string;
  name: string;
}

/** An organization with one site and two programs, made through the door as the application makes one. */
export async function anOrganization(
  house: Pick<House, 'app'>,
  given: Partial<NewOrganization> = {},
): Promise<TestOrganization> {
  const orgId = newId<'organization'>();
  const actor = asSystem('command line', orgId);
  const name = given.name ?? 'Harbor Street Center';
  return house.app.access.permit('organization.make', { actor, requestId: randomUUID() }, async (permit) => {
    const plain = { language: 'en', timeZone: 'America/New_York', success: ['quality-of-life'] } as const;
    await insertOrganization(permit, { ...plain, success: [...plain.success], ...given, name }, 'Test');
    const siteId = await makeSite(permit, { name: 'Harbor Street' });
    const kind = 'coaching';
    const programId = await makeProgram(permit, {
      name: 'Coaching',
      kind,
      siteId,
      success: ['quality-of-life'],
    });
    const otherProgramId = await makeProgram(permit, {
      name: 'Evening',
      kind,
      siteId,
      success: ['functioning'],
    });
    return { orgId, siteId, programId, otherProgramId, name };
  });
}
