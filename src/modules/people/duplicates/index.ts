export { blockingKeys } from './blocking-keys.ts';
export type { Band } from './decide.ts';
export type { PossibleMatch } from './match-against.ts';
export { matchAgainst } from './match-against.ts';
export type { PersonForMatching } from './person.ts';
export type { DuplicateProposal } from './propose.ts';
export { proposeDuplicates } from './propose.ts';
export type { Reason } from './weigh.ts';
