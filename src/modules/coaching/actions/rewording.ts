import type { AnyPermit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Content, Fact, FactKind } from '../../timeline/index.ts';
import { append, factOf, findToAmend, findWritten, viewOf } from '../../timeline/index.ts';
import { aboutSubject, write } from './write.ts';

type Words<Data> = Omit<Content<Data>, 'participantId' | 'happenedAt' | 'corrects'> & { happenedAt?: Date };

interface Sent {
  id: string;
  /** The entry that these are other words for. */
  amends?: string | undefined;
}

interface Written {
  id: string;
  already: boolean;
}

/** Writes an entry, or says one in other words: its writer alone may, and whoever read it goes on reading it. */
export async function writeOrReword<Data>(
  permit: AnyPermit,
  kind: FactKind<Data>,
  content: Words<Data>,
  sent: Sent,
): Promise<Written> {
  if (!sent.amends) return write(permit, aboutSubject(permit, kind, content));
  if (await findWritten(permit, sent.id)) return { id: sent.id, already: true };
  const { id, participantId, happenedAt, category, audience, betweenIds } = await findOwn(
    permit,
    kind,
    sent.amends,
    sent,
  );
  const reworded = factOf(kind, {
    happenedAt,
    ...content,
    participantId,
    category,
    audience,
    betweenIds,
    corrects: { id, how: 'amend' },
  });
  await append(permit, [reworded]);
  return { id: sent.id, already: false };
}

async function findOwn<Data>(
  permit: AnyPermit,
  { kind }: FactKind<Data>,
  amends: string,
  yours: Sent,
): Promise<Fact> {
  const found = await findToAmend(permit, amends);
  if (!('fact' in found)) throw rewordedMeanwhile(yours, found.amendedBy);
  const { fact } = found;
  if (fact.kind !== kind || !permit.participantIds.includes(fact.participantId)) {
    throw new Failure('invalid', 'coaching/not-these-words', {
      fields: { amends: 'coaching/not-these-words' },
    });
  }
  if (fact.authorId !== personOf(permit.actor)) {
    throw new Failure('forbidden', 'coaching/not-your-words', {
      detail: 'Only whoever wrote an entry can say it in other words.',
    });
  }
  return fact;
}

/** Somebody, or another phone of the same person, was first: both versions, for the writer to decide. */
const rewordedMeanwhile = (yours: Sent, theirs: Fact | undefined): Failure =>
  new Failure('conflict', 'timeline/already-corrected', {
    detail: 'Someone changed this entry first.',
    ...(theirs ? { extra: { yours, theirs: viewOf(theirs) } } : {}),
  });
