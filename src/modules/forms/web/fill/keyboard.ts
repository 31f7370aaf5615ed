/** Where a key was pressed: the question around it, or the first on the page. */
export function questionAt(target: EventTarget | null, form: HTMLElement): HTMLElement | undefined {
  const around = target instanceof Element ? target.closest('[data-path]') : null;
  const found = around ?? form.querySelector('[data-path]');
  return found instanceof HTMLElement ? found : undefined;
}

const isWriting = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** The figure that was pressed, where it chooses: not while somebody writes, nor with a key held beside it. */
export function figureOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return undefined;
  return /^\d$/.test(event.key) ? event.key : undefined;
}

/** Enter goes on, except where it has a meaning of its own: in a longer text, on a button or a link. */
export const goesOn = ({ key, target, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !shiftKey &&
  !(target instanceof HTMLTextAreaElement) &&
  !(target instanceof HTMLButtonElement) &&
  !(target instanceof HTMLAnchorElement);

/** Chooses the answer of this figure; false where the question has none. */
export function chooseFigure(question: HTMLElement, figure: string): boolean {
  const option = question.querySelector<HTMLInputElement>(`input[data-figure="${figure}"]`);
  if (!option) return false;
  option.focus();
  option.click();
  return true;
}

/** Puts the focus where a question is answered: on the chosen answer, else on the first. */
export function focusQuestion(question: Element | null | undefined): void {
  const field =
    question?.querySelector<HTMLElement>('input:checked') ??
    question?.querySelector<HTMLElement>('input, select, textarea');
  field?.focus();
}
