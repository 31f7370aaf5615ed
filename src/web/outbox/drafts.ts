import { device } from '../device/device.ts';

const nameOf = (about: string): string => `draft.${about}`;

/** What somebody was writing when the page was left, as it was given to `keepDraft`. */
export const readDraft = (about: string): unknown => device().read(nameOf(about));

export function keepDraft(about: string, draft: unknown): void {
  void device().keep(nameOf(about), draft);
}

export function forgetDraft(about: string): void {
  void device().forget(nameOf(about));
}
