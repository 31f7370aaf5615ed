import { v5 } from 'uuid';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { listTies, tie } from '../../../kernel/access/index.ts';
import type { Day } from '../../../lib/dates.ts';
import type { Language } from '../../../lib/languages.ts';
import type { OnCall } from '../../check-ins/index.ts';
import { nextStepKind } from '../../coaching/index.ts';
import { getParticipants } from '../../people/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { factOf } from '../../timeline/index.ts';
import { say } from '../domain/form.ts';
import type { Instrument } from '../domain/instrument.ts';
import { safetyStepWords } from '../sentences.ts';

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
 * The task for today: one step, first in *Today* for everyone on the caseload and for whoever is on call, done when one
 * of them has done it. Its id follows from the response's, so that it is made once.
 */
export async function safetyStep(
  permit: AnyPermit,
  concern: Concern,
  turn: OnCall | undefined,
): Promise<NewFact> {
  const { participantId, instrument, day, language } = concern;
  const [participant] = await getParticipants(permit, [participantId]);
  const name = participant?.chosenName ?? '';
  const ownerId = turn?.staffId ?? participantId;
  return factOf(nextStepKind, {
    id: v5('safety', concern.responseId),
    participantId,
    happenedAt: concern.happenedAt,
    data: { owner: 'staff', ownerId, dueOn: day, fromId: concern.responseId, because: 'safety-answer' },
    words: { what: safetyStepWords(language, { name, form: say(instrument.name, language) }) },
  });
}

/** Lets whoever is on call open the record for two days, where they could not anyway. */
export async function letOnCallIn(
  permit: AnyPermit,
  participantId: string,
  { staffId }: OnCall,
): Promise<void> {
  const ties = await listTies(permit, ['caseload', 'cover'], [staffId]);
  if (ties.some((one) => one.participantId === participantId)) return;
  const until = new Date(permit.now.getTime() + readableForMs);
  await tie(permit, { participantId, kind: 'on-call', targetId: staffId }, { until });
}
