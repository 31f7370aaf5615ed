import type { AnyPermit } from '../../kernel/access/index.ts';
import type { PersonForMatching, PossibleMatch } from './duplicates/index.ts';
import { blockingKeys, matchAgainst } from './duplicates/index.ts';
import { forMatching } from './matching.ts';
import { findNear } from './store/duplicates.ts';
import { countParticipants } from './store/reading.ts';

const candidatesAtOnce = 50;

/**
 * Whom each candidate (a row of a spreadsheet, a person being entered) may already be: candidate's id → known people,
 * the likeliest first. Candidates with nobody near are absent. Two statements for fifty candidates.
 */
export async function matchNear(
  permit: AnyPermit,
  candidates: readonly PersonForMatching[],
): Promise<Map<string, PossibleMatch[]>> {
  const found = new Map<string, PossibleMatch[]>();
  const listSize = candidates.length > 0 ? await countParticipants(permit) : 0;
  if (listSize === 0) return found;
  for (let from = 0; from < candidates.length; from += candidatesAtOnce) {
    const some = candidates
      .slice(from, from + candidatesAtOnce)
      .map((one) => ({ one, keys: blockingKeys(one) }));
    const near = await findNear(permit, [...new Set(some.flatMap(({ keys }) => keys))]);
    const filed = near.map((person) => {
      const known = forMatching(person.id, person);
      return { known, keys: new Set(blockingKeys(known)) };
    });
    for (const { one, keys } of some) {
      const close = filed.filter((person) => keys.some((key) => person.keys.has(key)));
      const matches = matchAgainst(
        one,
        close.map((person) => person.known),
        { listSize },
      );
      if (matches.length > 0) found.set(one.id, matches);
    }
  }
  return found;
}
