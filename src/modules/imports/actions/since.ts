import type { AnyPermit } from '../../../kernel/access/index.ts';
import { enrolledKind } from '../../episodes/index.ts';
import { listTouched } from '../../people/index.ts';
import { listAccess } from '../../sign-in/index.ts';
import { withOtherFacts } from '../../timeline/index.ts';
import type { Since, StayCode } from '../writing/staying.ts';
import { whyStays } from '../writing/staying.ts';

/** What happened with these people since this import brought them in. */
export async function readSince(
  permit: AnyPermit,
  ids: readonly string[],
  importId: string,
): Promise<Map<string, Since>> {
  const facts = await withOtherFacts(permit, ids, importId);
  const touched = await listTouched(permit, ids);
  const access = new Set((await listAccess(permit, ids)).map(({ id }) => id));
  return new Map(
    ids.map((id) => [
      id,
      { kinds: facts.get(id) ?? [], touched: touched.get(id), hasAccess: access.has(id) },
    ]),
  );
}

/** Why these people stay. */
export async function readStays(
  permit: AnyPermit,
  ids: readonly string[],
  importId: string,
): Promise<{ id: string; why: StayCode }[]> {
  const since = await readSince(permit, ids, importId);
  return [...since].map(([id, one]) => ({ id, why: whyStays(one, enrolledKind.kind) }));
}
