import { Failure } from '../../kernel/failure.ts';
import { appendToLedger } from './ledger/file.ts';
import type { LedgerLine } from './ledger/line.ts';

export interface RetentionSettings {
  /** The ledger of erasures, outside the database: see `ledgerIn`. */
  ledgerFile: string;
}

let settings: RetentionSettings | undefined;

/** Told by the composition before anything is served. */
export function configureRetention(given: RetentionSettings): void {
  settings = given;
}

/** Writes what was just done, inside its transaction: without its line nothing is destroyed. */
export async function writeToLedger(line: LedgerLine): Promise<void> {
  if (!settings)
    throw new Failure('bug', 'retention/no-ledger', {
      detail: 'Nobody said where the ledger of erasures lies.',
    });
  try {
    await appendToLedger(settings.ledgerFile, [line]);
  } catch (cause) {
    throw new Failure('unavailable', 'retention/ledger-unwritable', {
      detail: 'The ledger of erasures cannot be written. Nothing was destroyed.',
      cause,
    });
  }
}
