import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { nextStepKind } from '../../coaching/index.ts';
import type { Fact, NewFact } from '../../timeline/index.ts';
import { asKind, findToAmend } from '../../timeline/index.ts';
import { planLineKind, planLinkKind } from '../kinds.ts';
import type { LineEntry } from '../schema/entries.ts';
import type { LineData } from '../schema/line.ts';
import type { Kept, Readers } from './write.ts';
import {
  aboutSubject,
  between,
  changedMeanwhile,
  findTheirs,
  isSentAgain,
  pick,
  readersOfBoth,
  subjectOf,
  write,
} from './write.ts';

type Writing = Permit<'plan.write'>;
export type StepAlong = NonNullable<LineEntry['step']>;

/** Adds a line to one's own plan, or suggests one; with it the next step and what it belongs to, in one act. */
export async function writeLine(permit: Writing, { body }: { body: LineEntry }): Promise<Kept> {
  if (body.amends) return rewordLine(permit, body, body.amends);
  const readers = between(permit, body);
  const along = [...(await linkTowards(permit, body, readers)), ...stepFacts(permit, body, readers)];
  return write(permit, lineFact(permit, body, plain(body.data), readers), ...along);
}

/** What a line takes up, or comes in place of, is said by the acts that know, never by the one who writes. */
function plain(data: LineData): LineData {
  const { fromId: _, ...rest } = data;
  return rest;
}

function lineFact(permit: Writing, body: LineEntry, data: LineData, readers: Readers): NewFact {
  const { id, what, why = '', phone = '' } = body;
  return aboutSubject(permit, planLineKind, { id, data, words: { what, why, phone }, ...readers });
}

async function linkTowards(permit: Writing, { id, towards }: LineEntry, readers: Readers) {
  if (!towards) return [];
  const target = (await findTheirs(permit, towards.id))(towards.id);
  return [
    aboutSubject(permit, planLinkKind, {
      id: towards.linkId,
      data: { fromId: towards.id, toId: id },
      aboutId: towards.id,
      ...readersOfBoth(target, readers),
    }),
  ];
}

const stepFacts = (permit: Writing, { id, step }: LineEntry, readers: Readers): NewFact[] =>
  step ? stepAlong(permit, step, id, readers) : [];

/** A step of coaching's kind, and the link by which it belongs to something in the plan. */
export function stepAlong(
  permit: Writing,
  step: StepAlong,
  towardsId: string,
  readers: Readers,
): [NewFact, NewFact] {
  // A participant gives nobody else a step: their own are theirs to write down.
  const own = step.owner === 'participant' || permit.actor.kind === 'participant';
  const ownerId = own ? subjectOf(permit) : (personOf(permit.actor) ?? subjectOf(permit));
  return [
    aboutSubject(permit, nextStepKind, {
      id: step.id,
      data: { owner: own ? 'participant' : 'staff', ownerId, dueOn: step.dueOn },
      words: { what: step.what },
      ...readers,
    }),
    aboutSubject(permit, planLinkKind, {
      id: step.linkId,
      data: { fromId: towardsId, toId: step.id },
      aboutId: towardsId,
      ...readers,
    }),
  ];
}

/**
 * A line in other words. Its writer may change it; what the participant took up is their own line by then. Readers, and
 * what it takes up, stay as they were.
 */
async function rewordLine(permit: Writing, body: LineEntry, amends: string): Promise<Kept> {
  if (await isSentAgain(permit, body.id)) return { id: body.id, already: true };
  const found = await findToAmend(permit, amends);
  if (!('fact' in found)) throw changedMeanwhile(found.amendedBy);
  const line = ownLine(permit, found.fact, body.data.part);
  const { fromId, insteadOf } = line.data;
  const data: LineData = {
    ...plain(body.data),
    ...(fromId ? { fromId } : {}),
    ...(insteadOf ? { insteadOf } : {}),
  };
  const { id, what, why = '', phone = '' } = body;
  return write(
    permit,
    aboutSubject(permit, planLineKind, {
      id,
      data,
      words: { what, why, phone },
      ...pick(line),
      corrects: { id: line.id, how: 'amend' },
    }),
  );
}

function ownLine(permit: Writing, fact: Fact, part: LineData['part']): Fact<LineData> {
  const line = asKind(planLineKind, fact);
  const theirs = line && permit.participantIds.includes(line.participantId);
  if (!(theirs && line.data.part === part))
    throw new Failure('invalid', 'plans/not-a-line', { fields: { amends: 'plans/not-a-line' } });
  if (line.authorId !== personOf(permit.actor))
    throw new Failure('forbidden', 'plans/not-your-line', {
      detail: 'Only whoever wrote a line changes it. You can suggest other words.',
    });
  return line;
}
