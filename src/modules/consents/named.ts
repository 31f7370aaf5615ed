import type { AnyPermit } from '../../kernel/access/index.ts';
import { listPartners } from './store/partners.ts';

/** What these partners are called, with the place they come from; whoever is none is left out. One statement. */
export async function partnerNames(
  permit: AnyPermit,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const partners = await listPartners(permit, ids);
  return Object.fromEntries(partners.map(({ id, name, from }) => [id, `${name} (${from})`]));
}
