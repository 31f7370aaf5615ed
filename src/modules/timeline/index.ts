/** The timeline's door: one ordered line of dated facts a participant, written and read by every other room. */
export {
  type Audience,
  asKind,
  audiences,
  type Category,
  type Content,
  categories,
  categoriesFor,
  defineFactKind,
  type Fact,
  type FactKind,
  factOf,
  type NewFact,
  type Words,
  withdrawalKind,
} from './domain.ts';
export { FactView, viewOf } from './schema.ts';
export { append, withdrawBatch } from './store/adding.ts';
export { listAround, listEvents } from './store/around.ts';
export { opensWords } from './store/key-check.ts';
export { findFacts, readLine } from './store/reading.ts';
export { type SomeOfBatch, withdrawSome, withOtherFacts } from './store/withdrawing.ts';
