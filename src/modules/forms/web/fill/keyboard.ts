/** Where a key was pressed: the question around it, or the first on the page. */
function questionAt(target: EventTarget | null, form: HTMLElement): HTMLElement | undefined {
  const around = target instanceof Element ? target.closest('[data-path]') : null;
  const found = around ?? form.querySelector('[data-path]');
  return found instanceof HTMLElement ? found : undefined;
}

const isWriting = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** The figure that was pressed, where it chooses: not while somebody writes, nor with a key held beside it. */
function figureOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return undefined;
  return /^\d$/.test(event.key) ? event.key : undefined;
}

/** Enter goes on, except where it has a meaning of its own: in a longer text, on a button or a link. */
const goesOn = ({ key, target, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !shiftKey &&
  !(target instanceof HTMLTextAreaElement) &&
  !(target instanceof HTMLButtonElement) &&
  !(target instanceof HTMLAnchorElement);

/** Chooses the answer of this figure; false where the question has none. */
function chooseFigure(question: HTMLElement, figure: string): boolean {
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

/** Keys for the whole form: figures choose, Enter goes on. */
export function onKey(event: KeyboardEvent, form: HTMLElement): void {
  const question = questionAt(event.target, form);
  const figure = figureOf(event);
  if (question && figure !== undefined) {
    if (chooseFigure(question, figure)) event.preventDefault();
    return;
  }
  if (!goesOn(event)) return;
  event.preventDefault();
  const next = form.querySelector<HTMLButtonElement>('button[name="next"]');
  if (next) {
    next.click();
    return;
  }
  const all = [...form.querySelectorAll('[data-path]')];
  const after = question ? all[all.indexOf(question) + 1] : undefined;
  if (after) focusQuestion(after);
  else form.querySelector<HTMLButtonElement>('button[name="save"]')?.focus();
}
