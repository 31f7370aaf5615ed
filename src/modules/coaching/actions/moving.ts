import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Fact } from '../../timeline/index.ts';
import { asKind, findToAmend, findWritten, readEntry } from '../../timeline/index.ts';
import { nextStepKind, stepDoneKind } from '../kinds.ts';
import type { StepMoveEntry } from '../schema.ts';
import type { CoachingTables } from '../tables.ts';
import { aboutSubject, write } from './write.ts';

type Writing = Permit<'step.write', CoachingTables>;
interface Move {
  body: z.output<typeof StepMoveEntry>;
  params: { factId: string };
}

const dayInMs = 86_400_000;

/**
 * Puts an open step off to another day: an amendment with the same words, so that the day it was for stays on record
 * and the way back is to withdraw it. A participant moves what is theirs to do; the team's steps are the team's.
 */
export async function moveStep(permit: Writing, { body, params }: Move) {
  mustLieAhead(permit, body.dueOn);
  const found = await findToAmend(permit, params.factId);
  if (!('fact' in found)) return movedMeanwhile(permit, found.amendedBy, body.id);
  const step = await openStep(permit, found.fact);
  const { audience, betweenIds, happenedAt, words, data } = step;
  return write(
    permit,
    aboutSubject(permit, nextStepKind, {
      id: body.id,
      happenedAt,
      data: { ...data, dueOn: body.dueOn, movedFrom: data.dueOn },
      words,
      audience,
      betweenIds,
      corrects: { id: step.id, how: 'amend' },
    }),
  );
}

/** The day before yesterday has passed on every clock of the world. */
function mustLieAhead(permit: Writing, dueOn: string): void {
  if (Date.parse(dueOn) >= permit.now.getTime() - 2 * dayInMs) return;
  throw new Failure('invalid', 'coaching/day-passed', { fields: { dueOn: 'coaching/day-passed' } });
}

async function movedMeanwhile(permit: Writing, now: Fact | undefined, id: string) {
  if (await findWritten(permit, id)) return { id, already: true };
  if (!now) throw notFound();
  throw new Failure('conflict', 'timeline/already-corrected', {
    detail: 'Someone changed this entry first.',
  });
}

async function openStep(permit: Writing, fact: Fact) {
  const step = asKind(nextStepKind, fact);
  if (!(step && permit.participantIds.includes(fact.participantId)))
    throw new Failure('invalid', 'coaching/not-a-step', { detail: 'This is not a next step.' });
  if (permit.actor.kind === 'participant' && step.data.owner !== 'participant')
    throw new Failure('invalid', 'coaching/not-your-step', {
      detail: 'This step is somebody else’s to do. Ask them for another day.',
    });
  const entry = await readEntry(permit, step.id, { participantIds: permit.participantIds });
  if (entry?.answers.some((answer) => answer.kind === stepDoneKind.kind))
    throw new Failure('conflict', 'coaching/step-done', { detail: 'This step is done already.' });
  return step;
}
