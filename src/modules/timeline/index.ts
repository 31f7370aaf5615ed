/** The timeline's door: one ordered line of dated facts a participant, written and read by every other room. */
export {
  asKind,
  type Category,
  type Content,
  defineFactKind,
  type Fact,
  type FactKind,
  factOf,
  type NewFact,
  type Words,
  withdrawalOf,
} from './domain.ts';
export { viewOf } from './schema.ts';
export { append, bringKey, keysFor, withdrawBatch } from './store/adding.ts';
export { hasWritten, listAround, listEvents } from './store/around.ts';
export { opensWords } from './store/key-check.ts';
export {
  type AnsweredFact,
  findEver,
  findFacts,
  findToAmend,
  findWithdrawal,
  findWritten,
  readEntry,
  readLine,
} from './store/reading.ts';
export { type Became, hideFrom, listShown, readShown, readSuggested, showTo } from './store/sharing.ts';
export { listVersions, type Version } from './store/versions.ts';
export { withdrawSome, withOtherFacts } from './store/withdrawing.ts';
export { openWords, sealWords } from './words.ts';
