import type { AnyPermit } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import { insertGroups, insertSessions } from '../../coaching/index.ts';
import type { InventedWorld } from '../world/types.ts';

/** Groups and their meetings; whoever came by name is a fact on their own line, the rest a count. */
export async function loadGroups(permit: AnyPermit, world: InventedWorld): Promise<void> {
  const siteName = (id: string): string | undefined => world.sites.find((site) => site.id === id)?.name;
  await insertGroups(
    permit,
    world.groups.map(({ id, name, programId, weekday, startsAt, siteId }) => ({
      id,
      name,
      programId,
      weekdays: [weekday],
      startsAt,
      place: siteName(siteId),
    })),
  );
  const named = Map.groupBy(
    world.facts.flatMap((fact) =>
      fact.kind === 'group-attendance' && fact.data.present
        ? [`${fact.data.groupId} ${fact.happenedAt}`]
        : [],
    ),
    (key) => key,
  );
  await insertSessions(
    permit,
    world.sessions.map(({ id, groupId, leaderId, startsAt, headcount }) => ({
      id,
      groupId,
      heldOn: dayIn(world.organization.timeZone, new Date(startsAt)),
      unnamed: Math.max(0, headcount - (named.get(`${groupId} ${startsAt}`)?.length ?? 0)),
      named: named.get(`${groupId} ${startsAt}`)?.length ?? 0,
      keptBy: leaderId,
    })),
  );
}
