import type { z } from 'zod';
import type { AnyPermit } from '../../../kernel/access/index.ts';
import { sawParticipants } from '../../../kernel/access/index.ts';
import { fullName, getParticipants } from '../../people/index.ts';
import type { Erasure } from '../erasure.ts';
import { lineOfErasure } from '../ledger/line.ts';
import type { CertificateView, RequestView, ScheduleView } from '../schema.ts';
import type { ClosureRequest } from '../store/requests.ts';
import type { ScheduleInForce } from '../store/schedule.ts';

/** Names of these participants for whoever decides about their records; the audit is told. Destroyed ones have none. */
export async function nameParticipants(
  permit: AnyPermit,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const people = await getParticipants(permit, [...new Set(ids)]);
  sawParticipants(
    permit,
    people.map((person) => person.id),
  );
  return new Map(people.map((person) => [person.id, fullName(person)]));
}

export const scheduleView = ({ since, ...schedule }: ScheduleInForce): z.input<typeof ScheduleView> => ({
  ...schedule,
  since: since.toISOString(),
});

export function requestView(request: ClosureRequest): z.input<typeof RequestView> {
  const { askedAt, withdrawnAt, decidedAt, ...rest } = request;
  return {
    ...rest,
    askedAt: askedAt.toISOString(),
    ...(withdrawnAt ? { withdrawnAt: withdrawnAt.toISOString() } : {}),
    ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
  };
}

/** A destroyed record as it is attested. The hash is that of its line in the ledger. */
export function certificateView(
  erasure: Erasure,
  names: Readonly<Record<string, string>>,
): z.input<typeof CertificateView> {
  return {
    id: erasure.id,
    participantIds: [...erasure.participantIds],
    at: erasure.at.toISOString(),
    by: names[erasure.byId ?? ''] ?? '',
    byKind: erasure.byKind,
    basis: erasure.basis,
    counts: erasure.counts,
    hash: lineOfErasure(erasure).hash,
    ...(erasure.rule ? { rule: erasure.rule } : {}),
    ...(erasure.replayedAt ? { replayedAt: erasure.replayedAt.toISOString() } : {}),
  };
}
