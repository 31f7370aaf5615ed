import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { lineOfErasure } from '../ledger/line.ts';
import { writeToLedger } from '../ledger/write.ts';
import type { Struck } from '../schema.ts';
import { strikeEntry } from '../store/erasures.ts';
import type { RetentionTables } from '../tables.ts';

/** A participant strikes what they wrote: its content is gone for good, a dated tombstone stays. Twice is once. */
export async function strike(
  permit: Permit<'entry.strike', RetentionTables>,
  { params }: { params: { factId: string } },
): Promise<z.input<typeof Struck>> {
  const id = newId();
  const erasure = await strikeEntry(permit, id, params.factId);
  noteDeed(permit, { subjectId: params.factId, detail: { versions: erasure.factIds.length } });
  if (erasure.id === id) await writeToLedger(permit, lineOfErasure(erasure));
  return { struckAt: erasure.at.toISOString(), versions: erasure.factIds.length };
}
