import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import type { Fact } from '../../timeline/index.ts';
import { findFacts, findWritten } from '../../timeline/index.ts';
import {
  agreedCallKind,
  clinicalNoteKind,
  contactKind,
  coSignKind,
  dissentKind,
  helpsKind,
  milestoneKind,
  nextStepKind,
  ownWordsKind,
  putRightKind,
  replyKind,
  returnToUseKind,
  rhythmKind,
  signalKind,
  stepDoneKind,
  strengthKind,
} from '../kinds.ts';
import type * as shapes from '../schema.ts';
import type { CoachingTables } from '../tables.ts';
import { writeOrReword } from './rewording.ts';
import { aboutSubject, between, mustHaveBeen, subjectOf, write } from './write.ts';

type By<Action extends string> = Permit<Action, CoachingTables>;
type Sent<Shape extends z.ZodType> = { body: z.output<Shape> };
type Answering = { params: { factId: string } };

export const addStep = (permit: By<'step.write'>, { body }: Sent<typeof shapes.StepEntry>) => {
  const { id, what, owner, dueOn } = body;
  const ownerId = owner === 'participant' ? subjectOf(permit) : (personOf(permit.actor) ?? subjectOf(permit));
  return write(
    permit,
    aboutSubject(permit, nextStepKind, { id, data: { owner, ownerId, dueOn }, words: { what } }),
  );
};

/** Marks a step done. The step itself stays as it was written. */
export async function finishStep(
  permit: By<'step.write'>,
  { body, params }: Sent<typeof shapes.StepDoneEntry> & Answering,
) {
  const found = await findTheirs(permit, params.factId, body.id);
  if ('already' in found) return found;
  const { audience, betweenIds } = found;
  const about = { aboutId: params.factId, audience, betweenIds };
  return write(permit, aboutSubject(permit, stepDoneKind, { id: body.id, data: {}, ...about }));
}

/**
 * The entry an answer is about; whoever reads it reads the answer, and nobody else. A phone that lost its network sends the
 * same answer again: where it was heard before the entry was amended, that is all there is to say.
 */
async function findTheirs(
  permit: By<string>,
  factId: string,
  answerId: string,
): Promise<Fact | { id: string; already: true }> {
  const [fact] = await findFacts(permit, [factId]);
  if (fact && permit.participantIds.includes(fact.participantId)) return fact;
  const heard = await findWritten(permit, answerId);
  if (heard?.aboutId !== factId) throw notFound();
  return { id: answerId, already: true };
}

export const addStrength = (permit: By<'strength.write'>, { body }: Sent<typeof shapes.StrengthEntry>) =>
  writeOrReword(permit, strengthKind, strengthOf(body), body);

const strengthOf = ({ id, what, origin, domain, capital }: Sent<typeof shapes.StrengthEntry>['body']) => ({
  id,
  data: { origin, ...(domain ? { domain } : {}), ...(capital ? { capital } : {}) },
  words: { what },
});

export const addHelps = (permit: By<'strength.write'>, { body }: Sent<typeof shapes.HelpsEntry>) =>
  writeOrReword(permit, helpsKind, { id: body.id, data: {}, words: { what: body.what } }, body);

export const agreeRhythm = (permit: By<'rhythm.agree'>, { body }: Sent<typeof shapes.RhythmEntry>) =>
  write(
    permit,
    aboutSubject(permit, rhythmKind, { id: body.id, data: { everyDays: body.everyDays, by: body.by } }),
  );

export const agreeCall = (permit: By<'rhythm.agree'>, { body }: Sent<typeof shapes.AgreedCallEntry>) =>
  write(
    permit,
    aboutSubject(permit, agreedCallKind, {
      id: body.id,
      data: { at: body.at },
      words: { why: body.why ?? '' },
    }),
  );

export const askSignal = (permit: By<'signal.ask'>, { body }: Sent<typeof shapes.SignalEntry>) => {
  const data = body.groupId ? { when: body.when, groupId: body.groupId } : { when: body.when };
  return write(
    permit,
    aboutSubject(permit, signalKind, { id: body.id, data, words: { ask: body.ask ?? '' } }),
  );
};

export const addMilestone = (permit: By<'milestone.write'>, { body }: Sent<typeof shapes.MilestoneEntry>) => {
  const { id, title, wish = '', what, onDate, yearly } = body;
  const data = { what, onDate, yearly, standing: 'self-reported' as const };
  return write(permit, aboutSubject(permit, milestoneKind, { id, data, words: { title, wish } }));
};

type Told = Sent<typeof shapes.OwnWordsEntry>['body'];

const told = (permit: By<string>, body: Told) => ({
  id: body.id,
  happenedAt: new Date(body.happenedAt),
  data: {},
  words: { said: body.said },
  ...between(permit, body),
});

/** Whatever the participant wants to stand on their line. */
export const writeOwnWords = (permit: By<'own-words.write'>, { body }: Sent<typeof shapes.OwnWordsEntry>) =>
  writeOrReword(permit, ownWordsKind, told(permit, body), body);

/** A return to use, in the person's own words. It stands on the line and changes nothing else. */
export const writeReturnToUse = (
  permit: By<'return-to-use.write'>,
  { body }: Sent<typeof shapes.ReturnToUseEntry>,
) => writeOrReword(permit, returnToUseKind, told(permit, body), body);

/** A clinician's note, between them and the participant unless they say that the team reads it. */
export function writeClinicalNote(
  permit: By<'clinical-note.write'>,
  { body }: Sent<typeof shapes.ClinicalNoteEntry>,
) {
  const { id, about, concerns, note, happenedAt } = body;
  if (happenedAt) mustHaveBeen(permit, happenedAt);
  const when = happenedAt ? { happenedAt: new Date(happenedAt) } : {};
  const content = { id, data: { about }, words: { note }, category: concerns };
  return writeOrReword(permit, clinicalNoteKind, { ...content, ...when, ...between(permit, body) }, body);
}

const answers = {
  'co-sign': coSignKind,
  dissent: dissentKind,
  reply: replyKind,
  'put-right': putRightKind,
};

/** The participant's words in a joint note are the participant's to put right, and nobody else's. */
function mustBeTheirWords(permit: By<'entry.answer'>, { kind, authorId }: Fact): void {
  const theirs = permit.actor.kind === 'participant' && kind === contactKind.kind;
  if (theirs && authorId !== personOf(permit.actor)) return;
  throw new Failure('invalid', 'coaching/not-these-words', { fields: { how: 'coaching/not-these-words' } });
}

/** Signs, disagrees with, replies to, or puts one's words right in an entry. The answer has the audience of what it answers. */
export async function answerEntry(
  permit: By<'entry.answer'>,
  { body, params }: Sent<typeof shapes.AnswerEntry> & Answering,
) {
  const about = await findTheirs(permit, params.factId, body.id);
  if ('already' in about) return about;
  if (body.how === 'put-right') mustBeTheirWords(permit, about);
  const { id, audience, betweenIds } = about;
  return write(
    permit,
    aboutSubject(permit, answers[body.how], {
      id: body.id,
      data: {},
      words: { said: body.said ?? '' },
      aboutId: id,
      audience,
      betweenIds,
    }),
  );
}
