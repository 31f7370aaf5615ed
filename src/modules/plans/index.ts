/** The door of plans: the kinds of fact this room owns, for those who read the line with it in mind. */
export {
  listOwnSuggestions,
  suggestAsFamily,
  takeBackAsFamily,
  takeBackWaiting,
} from './actions/by-family.ts';
export { listOwnParts } from './actions/own-parts.ts';
export { planKinds, planLineKind, planReviewKind } from './kinds.ts';
export type { LineData } from './schema/line.ts';
