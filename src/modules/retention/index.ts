/** The door of retention: where the ledger of erasures lies, and carrying it out again in a restored database. */
export { completeCopy, ledgerIn, ledgerName, readLedger, rememberCopyFolder } from './ledger/file.ts';
export { configureRetention, type RetentionSettings } from './settings.ts';
export { type Replayed, replayLedger } from './store/replay.ts';
