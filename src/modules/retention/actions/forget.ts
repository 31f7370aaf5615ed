import type { AnyPermit } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { lineOfErasure } from '../ledger/line.ts';
import { writeToLedger } from '../ledger/write.ts';
import { forgetWords } from '../store/erasures.ts';

/**
 * Destroys all that the family member who asks wrote, with its line in the ledger, both or neither. Kind of content → how
 * many.
 */
export async function forgetOwnWords(permit: AnyPermit): Promise<Readonly<Record<string, number>>> {
  const erasure = await forgetWords(permit, newId());
  if (!erasure) return {};
  await writeToLedger(permit, lineOfErasure(erasure));
  return erasure.counts;
}
