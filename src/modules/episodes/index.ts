/** The door of episodes: who is in which program, since when, and what they received. */
export { closingFacts, enrolledFact } from './actions/enrolment.ts';
export { categoryOfService, categoryOfStage } from './categories.ts';
export type { Episode } from './domain.ts';
export { askAgainWithin, tieUntil } from './domain.ts';
export { enrolledKind, serviceKind, stageBegunKind, stageEndedKind } from './kinds.ts';
export { insertEpisodes, setWithdrawn as setEpisodesWithdrawn } from './store.ts';
