import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { mustDecide } from '../../people/index.ts';
import type { ClosureDecision, ClosureWish, KeepingView, RequestView } from '../schema.ts';
import { answerRequest, findLatestRequest, insertRequest, withdrawRequest } from '../store/requests.ts';
import { scheduleInForce } from '../store/schedule.ts';
import type { Standing } from '../store/standing.ts';
import { findStanding, today } from '../store/standing.ts';
import type { RetentionTables } from '../tables.ts';
import { destroyNow } from './destroy.ts';
import { requestView } from './views.ts';

type By<Action extends string> = Permit<Action, RetentionTables>;
type Request = z.input<typeof RequestView>;

/** What we keep of the participant, how long, and how their request stands. */
export async function readKeeping(permit: By<'record.keeping'>): Promise<z.input<typeof KeepingView>> {
  const schedule = await scheduleInForce(permit);
  const standing = await findStanding(permit);
  const request = await findLatestRequest(permit);
  const due = isDue(standing, await today(permit));
  return {
    years: schedule.years,
    onHold: standing?.onHold ?? false,
    mayErase: due || schedule.onRequest,
    answerDays: schedule.answerDays,
    ...(standing?.dueOn ? { keepUntil: standing.dueOn } : {}),
    ...(request && !request.withdrawnAt ? { request: requestView(request) } : {}),
  };
}

const isDue = (standing: Standing | undefined, day: string): boolean =>
  standing?.dueOn !== undefined && standing.dueOn <= day;

/** Files the participant's wish; one that waits already is answered again as it stands. */
export async function askForClosure(
  permit: By<'closure.ask'>,
  { body }: { body: ClosureWish },
): Promise<Request> {
  const { answerDays } = await scheduleInForce(permit);
  const participantId = personOf(permit.actor) ?? '';
  await insertRequest(permit, { ...body, participantId, answerDays });
  const request = await findLatestRequest(permit);
  if (!request) throw notFound();
  noteDeed(permit, { subjectId: request.id, detail: { wish: request.wish } });
  return requestView(request);
}

export async function takeBackRequest(permit: By<'closure.ask'>): Promise<{ done: true }> {
  if (!(await withdrawRequest(permit))) throw notFound();
  return { done: true };
}

/** What the schedule allows; an erasure it forbids is refused with the day until which the record must be kept. */
async function mayAnswerSo(permit: By<'closure.decide'>, decision: ClosureDecision): Promise<Standing> {
  const schedule = await scheduleInForce(permit);
  const standing = await findStanding(permit);
  if (!standing) throw notFound();
  if (decision.outcome !== 'erased') return standing;
  if (standing.onHold)
    throw new Failure('conflict', 'retention/on-hold', {
      detail: 'A legal hold keeps this record as it is. Nothing was destroyed.',
    });
  if (schedule.onRequest || isDue(standing, await today(permit))) return standing;
  throw mustKeep(standing, schedule.source);
}

function mustKeep({ dueOn }: Standing, source: string): Failure {
  if (!dueOn)
    return new Failure('conflict', 'retention/in-use', {
      detail: 'This record is in use: end its programs and caseload first.',
    });
  return new Failure('conflict', 'retention/must-keep', {
    detail: `Your retention schedule (${source}) keeps this record until ${dueOn}. It can be closed, or kept with a reason.`,
    extra: { keepUntil: dueOn },
  });
}

/** Answers a request with a reason. *Erased* destroys the record in the same act. */
export async function decideRequest(
  permit: By<'closure.decide'>,
  { params, body }: { params: { id: string; requestId: string }; body: ClosureDecision },
): Promise<Request> {
  await mustDecide(permit);
  const standing = await mayAnswerSo(permit, body);
  const keepUntil = body.outcome === 'erased' ? undefined : standing.dueOn;
  const request = await answerRequest(permit, params.requestId, { ...body, keepUntil });
  if (!request)
    throw new Failure('conflict', 'retention/answered-already', {
      detail: 'This request was answered or taken back meanwhile.',
    });
  noteDeed(permit, { subjectId: request.id, detail: { outcome: body.outcome } });
  if (body.outcome === 'erased') await destroyNow(permit, params.id, request.id);
  return requestView(request);
}
