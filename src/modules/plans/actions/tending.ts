import type { z } from 'zod';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { milestoneKind } from '../../coaching/index.ts';
import {
  milestoneVerifiedKind,
  planLeftKind,
  planLinkKind,
  planReviewKind,
  planWakingKind,
  rehearsalKind,
} from '../kinds.ts';
import type * as shapes from '../schema/entries.ts';
import { stepAlong } from './lines-write.ts';
import type { Readers } from './write.ts';
import { aboutSubject, between, findTheirs, pick, readersOfBoth, write } from './write.ts';

type Writing = Permit<'plan.write'>;
type Sent<Shape extends z.ZodType> = { body: z.output<Shape> };

/** Says that two things belong together. Nobody's words are touched by it. */
export async function link(permit: Writing, { body }: Sent<typeof shapes.LinkEntry>) {
  const { id, fromId, toId } = body;
  if (fromId === toId)
    throw new Failure('invalid', 'plans/linked-to-itself', { fields: { toId: 'plans/linked-to-itself' } });
  const theirs = await findTheirs(permit, fromId, toId);
  const readers = readersOfBoth(theirs(fromId), theirs(toId));
  return write(
    permit,
    aboutSubject(permit, planLinkKind, { id, data: { fromId, toId }, aboutId: fromId, ...readers }),
  );
}

/** It is fine as it is: nobody is asked about it any more. */
export async function leaveAsIs(permit: Writing, { body }: Sent<typeof shapes.LeaveEntry>) {
  const { id, leftId } = body;
  const left = (await findTheirs(permit, leftId))(leftId);
  return write(
    permit,
    aboutSubject(permit, planLeftKind, { id, data: { leftId }, aboutId: leftId, ...pick(left) }),
  );
}

/** A next step towards something in the plan: whose it is and by when. Whoever reads the one reads the other. */
export async function addStepTowards(permit: Writing, { body }: Sent<typeof shapes.PlanStepEntry>) {
  const { towardsId, ...step } = body;
  const towards = (await findTheirs(permit, towardsId))(towardsId);
  return write(permit, ...stepAlong(permit, step, towardsId, pick(towards)));
}

export const setReview = (permit: Writing, { body }: Sent<typeof shapes.ReviewEntry>) => {
  const { id, of, onDate } = body;
  return write(permit, aboutSubject(permit, planReviewKind, { id, data: { of, onDate } }));
};

/** When they are up: theirs alone to say, whatever the hours. */
export function setWaking(
  permit: Permit<'plan.decide'>,
  { body: { id, from, to } }: Sent<typeof shapes.WakingEntry>,
) {
  if (from === to)
    throw new Failure('invalid', 'plans/no-hours-awake', { fields: { to: 'plans/no-hours-awake' } });
  return write(permit, aboutSubject(permit, planWakingKind, { id, data: { from, to } }));
}

export const writeRehearsal = (permit: Writing, { body }: Sent<typeof shapes.RehearsalEntry>) => {
  const { id, onDate, withIds, tried, learned = '' } = body;
  return write(
    permit,
    aboutSubject(permit, rehearsalKind, { id, data: { onDate, withIds }, words: { tried, learned } }),
  );
};

/** A milestone as the person reports it, for those they name, and the goal it belongs to. */
export async function addMilestone(permit: Writing, { body }: Sent<typeof shapes.PlanMilestoneEntry>) {
  const { id, title, wish = '', what, onDate, yearly, towards } = body;
  const readers = between(permit, body);
  const data = { what, onDate, yearly, standing: 'self-reported' as const };
  const milestone = aboutSubject(permit, milestoneKind, { id, data, words: { title, wish }, ...readers });
  if (!towards) return write(permit, milestone);
  const goal = (await findTheirs(permit, towards.id))(towards.id);
  return write(permit, milestone, linkFact(permit, towards, id, readersOfBoth(goal, readers)));
}

const linkFact = (
  permit: AnyPermit,
  towards: { linkId: string; id: string },
  toId: string,
  readers: Readers,
) =>
  aboutSubject(permit, planLinkKind, {
    id: towards.linkId,
    data: { fromId: towards.id, toId },
    aboutId: towards.id,
    ...readers,
  });

/** Somebody on the team saw it. The participant's own report stands beside it unchanged. */
export async function verifyMilestone(
  permit: Permit<'plan.verify'>,
  { body, params }: Sent<typeof shapes.VerifyEntry> & { params: { factId: string } },
) {
  const milestone = (await findTheirs(permit, params.factId))(params.factId);
  if (milestone.kind !== milestoneKind.kind)
    throw new Failure('invalid', 'plans/not-a-milestone', { detail: 'This is not a milestone.' });
  return write(
    permit,
    aboutSubject(permit, milestoneVerifiedKind, {
      id: body.id,
      data: {},
      words: { how: body.how ?? '' },
      aboutId: milestone.id,
      ...pick(milestone),
    }),
  );
}
