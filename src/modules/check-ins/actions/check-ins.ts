import type { Permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Content, NewFact } from '../../timeline/index.ts';
import { append, factOf, findFacts, listAround } from '../../timeline/index.ts';
import { isHard } from '../domain/moods.ts';
import { checkInKind, checkInWishKind } from '../kinds.ts';
import type { CheckInEntry, CheckInWish } from '../schema/check-ins.ts';
import { listWalkers } from '../store/walkers.ts';
import type { CheckInTables } from '../tables.ts';

import { arrive } from './arrive.ts';

type Writing = Permit<'check-in.write', CheckInTables>;

const dayInMs = 86_400_000;

async function write(permit: Writing, fact: NewFact): Promise<{ id: string; already: boolean }> {
  const { already } = await append(permit, [fact]);
  return { id: fact.id, already: already.length > 0 };
}

/** Says how today is. Sent again from a phone that lost its network, it stands once. */
export async function checkIn(permit: Writing, { body, params }: Sent<CheckInEntry>) {
  mustBePast(permit, body);
  mustBeForSomebody(body);
  if (body.audience === 'just-us' && !(await stillRead(permit, body))) throw readersChanged();
  const { id, how, reach, said = '' } = body;
  const fact = factOf(checkInKind, {
    id,
    participantId: params.id,
    happenedAt: new Date(body.happenedAt),
    data: { how, reach },
    words: { said },
    ...between(params.id, body),
  });
  const written = await write(permit, fact);
  if (body.audience === 'team' && (await asksForSomebody(permit, body)))
    await arrive(permit, { id, participantId: params.id, saidAt: new Date(body.happenedAt) });
  return written;
}

/** They asked to be reached, or had a hard day and wish that to be told. */
async function asksForSomebody(permit: Writing, { how, reach }: CheckInEntry): Promise<boolean> {
  if (reach || !isHard(how)) return reach;
  const [wished] = await listAround(permit, {
    participantIds: permit.participantIds,
    latest: [{ kind: checkInWishKind.kind }],
    open: [],
    closedBy: [],
  });
  return wished?.data.tellHard === true;
}

interface Sent<Body> {
  body: Body;
  params: { id: string };
}

function mustBePast({ now }: Writing, { happenedAt }: CheckInEntry): void {
  if (Date.parse(happenedAt) <= now.getTime() + dayInMs) return;
  throw new Failure('invalid', 'check-ins/in-the-future', {
    fields: { happenedAt: 'check-ins/in-the-future' },
  });
}

/** Nobody tells how their day is to nobody: whoever says neither the team nor a name is asked to. */
function mustBeForSomebody({ audience, withIds }: CheckInEntry): void {
  if (audience === 'team' || withIds.length > 0) return;
  throw new Failure('invalid', 'check-ins/nobody-named', { fields: { withIds: 'check-ins/nobody-named' } });
}

function between(
  participantId: string,
  { audience, withIds }: CheckInEntry,
): Pick<Content<unknown>, 'audience' | 'betweenIds'> {
  if (audience === 'team') return { audience };
  return { audience, betweenIds: [...new Set([participantId, ...withIds])] };
}

/**
 * Written just for some people, hours ago and without a network: are they still the ones who read? Nobody is put in
 * their place without the participant, and nothing is kept that nobody would see.
 */
async function stillRead(permit: Writing, { id, withIds }: CheckInEntry): Promise<boolean> {
  const walkers = new Set((await listWalkers(permit)).map(({ staffId }) => staffId));
  if (withIds.length > 0 && withIds.every((one) => walkers.has(one))) return true;
  return (await findFacts(permit, [id])).length > 0;
}

const readersChanged = (): Failure =>
  new Failure('conflict', 'check-ins/readers-changed', {
    detail: 'Other people read this now. Please look who they are, then send it again.',
  });

/** Says what may come of check-ins; what was wished before stays on record. */
export const wish = (permit: Writing, { body, params }: Sent<CheckInWish>) => {
  const { id, tellHard, everyDays } = body;
  const data = everyDays === undefined ? { tellHard } : { tellHard, everyDays };
  return write(
    permit,
    factOf(checkInWishKind, { id, participantId: params.id, happenedAt: permit.now, data }),
  );
};
