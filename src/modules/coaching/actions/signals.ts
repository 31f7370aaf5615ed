import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { findFacts, findWithdrawal, withdrawalOf } from '../../timeline/index.ts';
import { signalKind } from '../kinds.ts';
import type { SignalOffEntry } from '../schema.ts';
import type { CoachingTables } from '../tables.ts';
import { subjectOf, write } from './write.ts';

interface Off {
  body: z.output<typeof SignalOffEntry>;
  params: { factId: string };
}

/** Switches a signal off by withdrawing it. It is the participant's own, whoever wrote their wish down. */
export async function switchOffSignal(permit: Permit<'signal.ask', CoachingTables>, { body, params }: Off) {
  const [signal] = await findFacts(permit, [params.factId]);
  if (!signal) return switchedOffBefore(permit, { body, params });
  if (signal.kind !== signalKind.kind || !permit.participantIds.includes(signal.participantId))
    throw notFound();
  const me = personOf(permit.actor);
  if (me !== subjectOf(permit) && me !== signal.authorId) {
    throw new Failure('forbidden', 'coaching/not-your-signal', {
      detail: 'Only the participant, or whoever wrote it down with them, switches this off.',
    });
  }
  return write(permit, withdrawalOf(signal, { id: body.id, now: permit.now }));
}

/** A phone that lost its network sends the same again. */
async function switchedOffBefore(permit: Permit<'signal.ask', CoachingTables>, { body, params }: Off) {
  const known = await findWithdrawal(permit, body.id);
  if (known?.amendsId !== params.factId || known.authorId !== personOf(permit.actor)) throw notFound();
  return { id: body.id, already: true };
}
