/** What a person writes on this device before the server has it: half-written drafts, and letters that wait for a network. */
export { forgetDraft, keepDraft, readDraft } from './drafts.ts';
export type { Letter } from './letter.ts';
export { keeping, type Outbox, useOutbox, useSending } from './use-outbox.ts';
export { usePosting } from './use-posting.ts';
