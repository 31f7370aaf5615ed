import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { arrive, listWalkers } from '../../check-ins/index.ts';
import type { Content, Fact } from '../../timeline/index.ts';
import { append, factOf, findFacts } from '../../timeline/index.ts';
import { messageKind } from '../kinds.ts';
import type { MessageEntry } from '../schema.ts';
import type { MessageTables } from '../tables.ts';

type Writing = Permit<'message.write', MessageTables>;
type Audience = Pick<Content<unknown>, 'audience' | 'betweenIds'>;

const dayInMs = 86_400_000;

/** Writes one message. Sent again from a phone that lost its network, it stands once. */
export async function writeMessage(
  permit: Writing,
  { body, params }: { body: MessageEntry; params: { id: string } },
) {
  mustBePast(permit, body);
  const own = personOf(permit.actor) === params.id;
  const fact = factOf(messageKind, {
    id: body.id,
    participantId: params.id,
    happenedAt: new Date(body.happenedAt),
    data: { from: own ? 'participant' : 'team' },
    words: { said: body.said },
    ...(await audienceOf(permit, body, { id: params.id, own })),
  });
  const { already } = await append(permit, [fact]);
  if (own && fact.audience === 'team')
    await arrive(permit, { id: fact.id, participantId: params.id, saidAt: fact.happenedAt });
  return { id: fact.id, already: already.length > 0 };
}

function mustBePast({ now }: Writing, { happenedAt }: MessageEntry): void {
  if (Date.parse(happenedAt) <= now.getTime() + dayInMs) return;
  throw new Failure('invalid', 'messages/in-the-future', {
    fields: { happenedAt: 'messages/in-the-future' },
  });
}

interface Whose {
  id: string;
  own: boolean;
}

async function audienceOf(permit: Writing, body: MessageEntry, whose: Whose): Promise<Audience> {
  if (body.answers) return readersOfAnswered(permit, body.answers);
  if (body.audience === 'team') return { audience: 'team' };
  if (!whose.own) {
    const writer = personOf(permit.actor);
    return { audience: 'just-us', betweenIds: [whose.id, ...(writer ? [writer] : [])] };
  }
  mustBeForSomebody(body);
  if (!(await stillRead(permit, body))) throw readersChanged();
  return { audience: 'just-us', betweenIds: [...new Set([whose.id, ...body.withIds])] };
}

/** A participant’s message that nobody would read is not kept as if it were sent. */
function mustBeForSomebody({ withIds }: MessageEntry): void {
  if (withIds.length > 0) return;
  throw new Failure('invalid', 'messages/nobody-named', { fields: { withIds: 'messages/nobody-named' } });
}

async function readersOfAnswered(permit: Writing, id: string): Promise<Audience> {
  const [answered]: Fact[] = await findFacts(permit, [id]);
  const theirs = answered && permit.participantIds.includes(answered.participantId);
  if (!(theirs && answered.kind === messageKind.kind)) throw notFound();
  return { audience: answered.audience, betweenIds: answered.betweenIds };
}

/** Written hours ago without a network: nothing is kept where those it was meant for would not see it. */
async function stillRead(permit: Writing, { id, withIds }: MessageEntry): Promise<boolean> {
  const readers = new Set((await listWalkers(permit)).map(({ staffId }) => staffId));
  if (withIds.length > 0 && withIds.every((one) => readers.has(one))) return true;
  return (await findFacts(permit, [id])).length > 0;
}

const readersChanged = (): Failure =>
  new Failure('conflict', 'messages/readers-changed', {
    detail: 'Other people read this now. Please look who they are, then send it again.',
  });
