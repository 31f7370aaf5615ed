/** The door of forms: what was filled in, as facts of the line, and the instruments by which it is read. */
export { listKnown } from './actions/catalogue.ts';
export { answersIn } from './actions/read.ts';
export type { Answer } from './domain/answer.ts';
export { pathOf } from './domain/answer.ts';
export { sameAnswer } from './domain/compare.ts';
export type { Item, Phrase } from './domain/form.ts';
export { allItems } from './domain/form.ts';
export type { DomainSource, Instrument, InstrumentItem, ReadyInstrument } from './domain/instrument.ts';
export { isReady } from './domain/instrument.ts';
export { scoreOf } from './domain/points.ts';
export { chooseSpread, reliableChange } from './domain/reliable-change.ts';
export { eightDomainsResponse } from './eight-domains.ts';
export { formResponseKind, voiceInvitedKind } from './kinds.ts';
export type { ResponseFacts } from './schema.ts';
