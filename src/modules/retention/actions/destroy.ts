import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { newId } from '../../../lib/ids.ts';
import { mustDecide } from '../../people/index.ts';
import { lineOfErasure } from '../ledger/line.ts';
import { writeToLedger } from '../ledger/write.ts';
import { destroyRecord } from '../store/erasures.ts';
import type { RetentionTables } from '../tables.ts';

/** Destroys a record and writes its line, both or neither. Returns the certificate's id. */
export async function destroyNow(
  permit: Permit<string, RetentionTables>,
  participantId: string,
  requestId?: string,
): Promise<string> {
  const erasure = await destroyRecord(permit, { id: newId(), participantId, requestId });
  await writeToLedger(permit, lineOfErasure(erasure));
  noteDeed(permit, { subjectId: erasure.id, detail: { basis: erasure.basis, ...erasure.counts } });
  return erasure.id;
}

/** Approves a due record: its content is destroyed and a certificate made. */
export async function destroyDue(
  permit: Permit<'record.destroy', RetentionTables>,
  { params }: { params: { id: string } },
): Promise<{ certificateId: string }> {
  await mustDecide(permit);
  return { certificateId: await destroyNow(permit, params.id) };
}
