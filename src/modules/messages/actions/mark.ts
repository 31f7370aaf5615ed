import type { Permit } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import type { Fact } from '../../timeline/index.ts';
import { append, asKind, factOf, findFacts } from '../../timeline/index.ts';
import { messageKind, messageReadKind } from '../kinds.ts';
import type { ReadEntry } from '../schema.ts';
import type { MessageTables } from '../tables.ts';

type Marking = Permit<'message.mark', MessageTables>;

/** Marks messages of this participant as read by whoever asks; whoever reads the message reads the mark. */
export async function markRead(permit: Marking, { body }: { body: ReadEntry }): Promise<{ marked: number }> {
  const { marks } = body;
  const found = new Map(
    (
      await findFacts(
        permit,
        marks.map(({ messageId }) => messageId),
      )
    ).map((fact) => [fact.id, fact]),
  );
  const facts = marks.map(({ id, messageId }) => markOf(permit, id, found.get(messageId)));
  const { added } = await append(permit, facts);
  return { marked: added.length };
}

function markOf(permit: Marking, id: string, fact: Fact | undefined) {
  const message = fact && asKind(messageKind, fact);
  const theirs =
    message?.data.from === 'participant' && permit.participantIds.includes(message.participantId);
  if (!(message && theirs)) throw notFound();
  return factOf(messageReadKind, {
    id,
    participantId: message.participantId,
    happenedAt: permit.now,
    data: {},
    aboutId: message.id,
    audience: message.audience,
    betweenIds: message.betweenIds,
  });
}
