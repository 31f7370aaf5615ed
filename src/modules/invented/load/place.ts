import type { AnyPermit } from '../../../kernel/access/index.ts';
import { makeOrganization, makeProgram, makeSite, makeUnit } from '../../organizations/index.ts';
import type { InventedWorld } from '../world/types.ts';

const successOf: Record<string, 'quality-of-life' | 'functioning' | 'social-reintegration'> = {
  coaching: 'quality-of-life',
  'supported-employment': 'social-reintegration',
};

/** The organization with its sites, units and programs, under the ids of the world. */
export async function loadPlace(permit: AnyPermit, world: InventedWorld): Promise<void> {
  const { organization } = world;
  await makeOrganization(
    permit,
    {
      name: organization.name,
      language: organization.language,
      timeZone: organization.timeZone,
      success: ['quality-of-life', 'social-reintegration'],
      invented: true,
      part2Status: 'not-covered',
      part2Reason: 'Invented for exploring.',
      helplineConfirmed: true,
    },
    'The invented program',
  );
  for (const { id, name, address } of world.sites) await makeSite(permit, { id, name, address });
  for (const { id, name, siteId, partTwo, reason, reviewedById } of world.units)
    await makeUnit(permit, { id, name, siteId }, { status: partTwo, reason, reviewer: reviewedById });
  for (const { id, name, kind, siteId } of world.programs) {
    await makeProgram(permit, { id, name, kind, siteId, success: [successOf[kind] ?? 'functioning'] });
  }
}
