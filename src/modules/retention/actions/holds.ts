import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { mustDecide } from '../../people/index.ts';
import { lineOfHold } from '../ledger/line.ts';
import { writeToLedger } from '../ledger/write.ts';
import { insertHold, liftHold } from '../store/holds.ts';
import { findStanding } from '../store/standing.ts';
import type { RetentionTables } from '../tables.ts';

type By<Action extends string> = Permit<Action, RetentionTables>;

/** From now on nothing of this record is struck, closed or destroyed. Anyone who keeps records may place a hold. */
export async function placeHold(
  permit: By<'hold.place'>,
  { params, body }: { params: { id: string }; body: { id: string; reason: string } },
): Promise<{ done: true }> {
  if (!(await findStanding(permit))) throw notFound();
  const hold = await insertHold(permit, { ...body, participantId: params.id });
  if (!hold) return { done: true };
  noteDeed(permit, { subjectId: hold.id });
  await writeToLedger(
    permit,
    lineOfHold('hold', { ...hold, orgId: permit.orgId, at: hold.placedAt, byId: hold.placedBy }),
  );
  return { done: true };
}

/** Ends a hold, with a reason. It takes the person who decides what is destroyed. */
export async function endHold(
  permit: By<'hold.lift'>,
  { params, body }: { params: { holdId: string }; body: { reason: string } },
): Promise<{ done: true }> {
  await mustDecide(permit);
  const hold = await liftHold(permit, params.holdId, body.reason);
  if (!hold?.liftedAt) throw notFound();
  noteDeed(permit, { subjectId: hold.id });
  await writeToLedger(
    permit,
    lineOfHold('lift', { ...hold, orgId: permit.orgId, at: hold.liftedAt, byId: hold.liftedBy }),
  );
  return { done: true };
}
