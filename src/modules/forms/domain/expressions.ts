import type { Answers } from './answer.ts';
import { startAnswers } from './answers.ts';
import type { Computed } from './computed.ts';
import { nothingComputed } from './computed.ts';
import type { Form } from './form.ts';
import { needsExpressions } from './form.ts';

/** Answers with what expressions make of them. */
export interface Settled {
  readonly answers: Answers;
  readonly computed: Computed;
}

/** Fills in what expressions say of a form. */
export interface Filler {
  /** The answers a form opens with, initial expressions included. Answers given before stay. */
  open(before?: Answers): Settled;
  /** After every change: calculated answers, what is asked, what is offered, broken rules. */
  settle(answers: Answers, before?: Computed): Settled;
}

/** The filler of a form. FHIRPath, and what speaks FHIR to it, is loaded for forms with expressions only. */
export async function fillerOf(form: Form): Promise<Filler> {
  if (!needsExpressions(form)) return plainFiller(form);
  const [{ fillerWith }, { loadPathLanguage }] = await Promise.all([
    import('./language-filler.ts'),
    import('../../../fhir/path-language.ts'),
  ]);
  return fillerWith(form, await loadPathLanguage());
}

const plainFiller = (form: Form): Filler => ({
  open: (before) => ({ answers: before ?? startAnswers(form), computed: nothingComputed }),
  settle: (answers) => ({ answers, computed: nothingComputed }),
});
