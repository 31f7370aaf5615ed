import { v5 } from 'uuid';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { listTies, tieMany } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/languages.ts';
import { nextStepKind } from '../../coaching/index.ts';
import { getParticipants } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { factOf } from '../../timeline/index.ts';
import { say } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { safetyStepWords } from '../sentences.ts';
import type { Told } from './who-is-told.ts';

const readableForMs = 48 * 3_600_000;

interface Concern {
  responseId: string;
  participantId: string;
  instrument: Instrument;
  happenedAt: Date;
  /** Today, where the organization is. */
  day: Day;
  language: Language;
}

/**
 * The task for today: one step, first in *Today* for everyone on the caseload and for whoever is told of it, done when one
 * of them has done it. Its id follows from the response's, so that it is made once.
 */
export async function safetyStep(permit: AnyPermit, concern: Concern, { ownerId }: Told): Promise<NewFact> {
  const { participantId, instrument, day, language } = concern;
  const [participant] = await getParticipants(permit, [participantId]);
  const name = participant?.chosenName ?? '';
  return factOf(nextStepKind, {
    id: v5('safety', concern.responseId),
    participantId,
    happenedAt: concern.happenedAt,
    data: { owner: 'staff', ownerId, dueOn: day, fromId: concern.responseId, because: 'safety-answer' },
    words: { what: safetyStepWords(language, { name, form: say(instrument.name, language) }) },
  });
}

/** Lets those who are told open the record for two days, where they could not anyway. */
export async function letThemIn(permit: AnyPermit, participantId: string, { letIn }: Told): Promise<void> {
  const ties = await listTies(permit, ['caseload', 'cover'], letIn);
  const near = new Set(ties.filter((one) => one.participantId === participantId).map((one) => one.targetId));
  const until = new Date(permit.now.getTime() + readableForMs);
  const others = letIn.filter((id) => !near.has(id));
  await tieMany(
    permit,
    others.map((targetId) => ({ participantId, kind: 'on-call', targetId, until })),
  );
}
