import type { Actor, AnyPermit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { namesOf, wallTimeIn } from '../../people/index.ts';
import { allItems, isQuestion } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { isOnCall } from '../on-call.ts';
import type { FormCard, OnCallNow } from '../schema.ts';
import type { OnCallTurn } from '../store/on-call.ts';
import { listTurns } from '../store/on-call.ts';

/** Whether the instrument lets this person give it: a participant takes it alone, staff give it by their roles. */
export function mayGive({ roles }: Pick<Instrument, 'roles'>, actor: Actor): boolean {
  if (actor.kind === 'participant') return roles.includes('participant');
  return 'roles' in actor && actor.roles.some((role) => roles.some((giver) => giver === role));
}

export const notYourRole = (): Failure =>
  new Failure('forbidden', 'forms/not-your-role', {
    detail: 'This form is for other roles to give.',
  });

export const nobodyOnCall = (): Failure =>
  new Failure('conflict', 'forms/nobody-on-call', {
    detail: 'This form opens only while someone is on call. An administrator names who.',
  });

/** Whoever is on call when a form is opened is there for its answers, also when they come a little later. */
const graceMs = 3_600_000;

const isNow = (turn: OnCallTurn, zone: string, at: Date, day: (at: Date) => string): boolean =>
  isOnCall(turn, { day: day(at), ...wallTimeIn(zone, at) });

/** Whose turn it is, or was within the hour. */
export async function findTurn(
  permit: AnyPermit,
  zone: string,
  dayAt: (at: Date) => string,
): Promise<OnCallTurn | undefined> {
  const turns = await listTurns(permit);
  const { now } = permit;
  const before = new Date(now.getTime() - graceMs);
  return (
    turns.find((turn) => isNow(turn, zone, now, dayAt)) ??
    turns.find((turn) => isNow(turn, zone, before, dayAt))
  );
}

export async function onCallView(permit: AnyPermit, turn: OnCallTurn): Promise<OnCallNow> {
  const names = await namesOf(permit, [turn.staffId]);
  return { name: names[turn.staffId] ?? '', phone: turn.phone };
}

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
