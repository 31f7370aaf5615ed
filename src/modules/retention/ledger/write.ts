import type { AnyPermit } from '../../../kernel/access/index.ts';
import { dataFolder } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { appendToLedger, ledgerIn } from './file.ts';
import type { LedgerLine } from './line.ts';

/** Writes what was just done, inside its transaction: without its line nothing is destroyed. */
export async function writeToLedger(permit: AnyPermit, line: LedgerLine): Promise<void> {
  try {
    await appendToLedger(ledgerIn(dataFolder(permit)), [line]);
  } catch (cause) {
    throw new Failure('unavailable', 'retention/ledger-unwritable', {
      detail: 'The ledger of erasures cannot be written. Nothing was destroyed.',
      cause,
    });
  }
}
