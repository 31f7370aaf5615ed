import type { AnyPermit } from '../../kernel/access/index.ts';
import { listGranted, listPartners } from './store/partners.ts';

/** What these partners are called, with the place they come from; whoever is none is left out. One statement. */
export async function partnerNames(
  permit: AnyPermit,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const partners = await listPartners(permit, ids);
  return Object.fromEntries(partners.map(({ id, ...one }) => [id, called(one)]));
}

/** Who outside may have something of the permit's participant now, as above. One statement. */
export const partnersLetIn = async (permit: AnyPermit): Promise<string[]> =>
  (await listGranted(permit)).map(called);

const called = ({ name, from }: { name: string; from: string }): string => `${name} (${from})`;
