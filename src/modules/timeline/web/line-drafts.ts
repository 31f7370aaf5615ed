import { forgetDraft, keepDraft, readDraft } from '../../../web/outbox/index.ts';

/** Half-written words of one's own, kept at every key: a page that closes loses none of them. */
export interface LineDraft {
  /** What they are to become, as the form that holds them names it. */
  how: string;
  words: string;
  audience?: string;
}

const nameOf = (aboutId: string): string => `line.${aboutId}`;

const isDraft = (kept: unknown): kept is LineDraft =>
  typeof kept === 'object' &&
  kept !== null &&
  'how' in kept &&
  typeof kept.how === 'string' &&
  'words' in kept &&
  typeof kept.words === 'string';

/** What was begun about an entry, or for a person's own line, and neither sent nor given up. */
export function readLineDraft(aboutId: string): LineDraft | undefined {
  const kept = readDraft(nameOf(aboutId));
  return isDraft(kept) ? kept : undefined;
}

export function keepLineDraft(aboutId: string, draft: LineDraft): void {
  if (draft.words.trim() === '') forgetLineDraft(aboutId);
  else keepDraft(nameOf(aboutId), draft);
}

export const forgetLineDraft = (aboutId: string): void => forgetDraft(nameOf(aboutId));
