/** The door of retention: where the ledger of erasures lies, and carrying it out again in a restored database. */
export { addLines, keepCopyIn, ledgerIn, ledgerName, readLedger } from './ledger/file.ts';
export { type Replayed, replayLedger } from './store/replay.ts';
