import type { Settled } from '../domain/expressions.ts';
import { fillerOf } from '../domain/expressions.ts';
import type { Form } from '../domain/form.ts';
import type { GivenAnswers } from '../schema.ts';

/** What a form's expressions make of answers that were sent: calculated items are calculated here, never believed. */
export async function settleAnswers(form: Form, answers: GivenAnswers): Promise<Settled> {
  const filler = await fillerOf(form);
  return filler.settle(answers);
}
