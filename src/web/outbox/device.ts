/** Keys of what a person wrote on this device; each holds the id of whoever wrote it, so that nobody else is shown it. */
const outboxOf = (writer: string): string => `throughline.outbox.${writer}`;
const draftPrefix = 'throughline.draft.';
const draftOf = (writer: string, about: string): string => `${draftPrefix}${writer}.${about}`;

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser refuses to keep anything, as some do in private windows. */
function write(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export const keptLetters = (writer: string): string | undefined => read(outboxOf(writer));

export function keepLetters(writer: string, letters: readonly unknown[]): boolean {
  return write(outboxOf(writer), letters.length === 0 ? undefined : JSON.stringify(letters));
}

/** What somebody was writing about a person when the page was left, as it was given to `keepDraft`. */
export function readDraft(writer: string, about: string): unknown {
  try {
    return JSON.parse(read(draftOf(writer, about)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(writer: string, about: string, draft: unknown): boolean {
  return write(draftOf(writer, about), JSON.stringify(draft));
}

export function forgetDraft(writer: string, about: string): void {
  write(draftOf(writer, about), undefined);
}

/** Everything half-written by anybody, as when somebody signs out of a device that others use. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(draftPrefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be read.
  }
}
