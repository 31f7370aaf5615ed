/** The door of retention: what a family member destroys of their own, where the ledger lies, and carrying it out again. */
export { forgetOwnWords } from './actions/forget.ts';
export { addLines, keepCopyIn, ledgerIn, ledgerName, readLedger } from './ledger/file.ts';
export { type Replayed, replayLedger } from './store/replay.ts';
