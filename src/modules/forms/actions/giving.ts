import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { OnCall } from '../../check-ins/index.ts';
import { allItems, isQuestion } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import type { FormCard, OnCallNow } from '../schema.ts';

/** Whether the instrument lets this person give it: a participant takes it alone, staff give it by their roles. */
export function mayGive({ roles }: Pick<Instrument, 'roles'>, actor: Actor): boolean {
  if (actor.kind === 'participant') return roles.includes('participant');
  return 'roles' in actor && actor.roles.some((role) => roles.some((giver) => giver === role));
}

export const notYourRole = (): Failure =>
  new Failure('forbidden', 'forms/not-your-role', {
    detail: 'This form is for other roles to give.',
  });

export const onCallView = ({ name, phone }: OnCall): OnCallNow => ({ name, phone });

/** Why this form cannot be opened now. */
export function closedBecause(instrument: Instrument, someoneOnCall: boolean): FormCard['closed'] {
  if (!isReady(instrument)) return 'no-wording';
  return instrument.needsOnCall && !someoneOnCall ? 'needs-on-call' : undefined;
}

export const countQuestions = ({ form }: Instrument): number =>
  form === undefined ? 0 : allItems(form).filter((item) => isQuestion(item) && !item.hidden).length;

export function cardOf(instrument: Instrument, someoneOnCall: boolean): FormCard {
  const closed = closedBecause(instrument, someoneOnCall);
  return {
    key: instrument.key,
    version: instrument.version,
    name: instrument.name,
    about: instrument.about,
    questions: countQuestions(instrument),
    languages: [...instrument.languages],
    validated: instrument.validated,
    offline: instrument.offline,
    ...(closed ? { closed } : {}),
  };
}
