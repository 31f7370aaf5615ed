/** The door of forms: what was filled in, as facts of the line, and the instruments by which it is read. */
export { formResponseKind } from './kinds.ts';
export type { ResponseFacts, ScaleView } from './schema.ts';
