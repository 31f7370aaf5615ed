import type { Permit } from '../../../kernel/access/index.ts';
import { listTies } from '../../../kernel/access/index.ts';
import { fewestShown, mayStand, told } from '../../../lib/small-cells.ts';
import { strengthKind } from '../../coaching/index.ts';
import { listPrograms } from '../../organizations/index.ts';
import { listEvents } from '../../timeline/index.ts';
import type { TaggedOf } from '../domain/counting.ts';
import { countSocial } from '../domain/counting.ts';
import type { SocialCapital } from '../schema.ts';

/** More than any organization serves: a count that left somebody out would be a wrong one. */
const everybody = 1_000_000;

/** The four domains of social capital, program by program, in counts of people with a strength written down. */
export async function countSocialCapital(permit: Permit<'social-capital.count'>): Promise<SocialCapital> {
  const programs = (await listPrograms(permit)).filter(({ closedOn }) => !closedOn);
  const ties = await listTies(
    permit,
    ['program'],
    programs.map(({ id }) => id),
    everybody,
  );
  const tagged = [...(await strengthsOf(permit, 'earlier')), ...(await strengthsOf(permit, 'new'))];
  return {
    fewest: fewestShown,
    programs: programs.map(({ id, name, success }) => {
      const people = new Set(
        ties.filter(({ targetId }) => targetId === id).map(({ participantId }) => participantId),
      );
      return {
        id,
        name,
        success,
        people: told(people.size, mayStand(people.size)),
        domains: countSocial(people, tagged),
      };
    }),
  };
}

async function strengthsOf(permit: Permit<'social-capital.count'>, origin: string): Promise<TaggedOf[]> {
  const events = await listEvents(permit, [{ kind: strengthKind.kind, data: { origin }, field: 'domain' }]);
  return events.map(({ participantId, value }) => ({ participantId, domain: value, origin }));
}
