import type { z } from 'zod';
import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { Called } from '../../organizations/index.ts';
import { calledOf, getWordList, placeCountedAs } from '../../organizations/index.ts';
import type { Fact, NewFact } from '../../timeline/index.ts';
import { findToAmend, findWritten, viewOf } from '../../timeline/index.ts';
import { contactKind, nextStepKind } from '../kinds.ts';
import type { ContactEntry } from '../schema.ts';
import type { CoachingTables } from '../tables.ts';
import { touchedOf } from './touched.ts';
import { aboutSubject, between, mustHaveBeen, subjectOf, write } from './write.ts';

type Writing = Permit<'contact.write', CoachingTables>;
type Readers = ReturnType<typeof between>;
/** What was looked up of a contact before it is written. */
type ContactKnown = Pick<z.output<typeof contactKind.data>, 'called' | 'goalIds' | 'triggerIds'>;

/** Writes down a contact and, with it, the next step: one act, one transaction. */
export async function writeContact(
  permit: Writing,
  { body }: { body: ContactEntry },
): Promise<{ id: string; already: boolean }> {
  mustHaveBeen(permit, body.happenedAt);
  const { amends } = body;
  if (amends && (await findWritten(permit, body.id))) return { id: body.id, already: true };
  const readers = amends ? readersOf(await findAmendable(permit, amends, body)) : between(permit, body);
  const called = await placeCalled(permit, body);
  const contact = contactFact(permit, body, readers, {
    ...(called ? { called } : {}),
    ...(await touchedOf(permit, body, readers)),
  });
  return body.nextStep
    ? write(permit, contact, stepFact(permit, body, body.nextStep, readers))
    : write(permit, contact);
}

/** What the organization calls the place, looked up only where one of its own was chosen; a retired one still counts. */
async function placeCalled(permit: Writing, { place, placeCode }: ContactEntry): Promise<Called | undefined> {
  if (placeCode === undefined) return undefined;
  const item = (await getWordList(permit, 'places')).find(({ code }) => code === placeCode);
  if (item && placeCountedAs(item) === place) return calledOf('places', item);
  throw new Failure('invalid', 'coaching/no-such-place', { fields: { place: 'coaching/no-such-place' } });
}

function contactFact(permit: Writing, body: ContactEntry, readers: Readers, known: ContactKnown): NewFact {
  const { said = '', agreed = '', note = '', triggers = '' } = body;
  return aboutSubject(permit, contactKind, {
    id: body.id,
    happenedAt: new Date(body.happenedAt),
    data: {
      place: body.place,
      outcome: body.outcome,
      ...known,
      ...(body.minutes === undefined ? {} : { minutes: body.minutes }),
    },
    words: { said, agreed, note, triggers },
    ...readers,
    ...(body.amends ? { corrects: { id: body.amends, how: 'amend' as const } } : {}),
  });
}

function stepFact(
  permit: Writing,
  body: ContactEntry,
  step: NonNullable<ContactEntry['nextStep']>,
  readers: Readers,
): NewFact {
  const ownerId =
    step.owner === 'participant' ? subjectOf(permit) : (personOf(permit.actor) ?? subjectOf(permit));
  return aboutSubject(permit, nextStepKind, {
    id: step.id,
    happenedAt: new Date(body.happenedAt),
    data: { owner: step.owner, ownerId, dueOn: step.dueOn, fromId: body.id },
    words: { what: step.what },
    ...readers,
  });
}

/**
 * An amendment is read by whoever reads what it amends: it neither shows the team what was between two people nor takes
 * from the team what it could read.
 */
const readersOf = ({ audience, betweenIds }: Fact): Readers => ({ audience, betweenIds });

/** Only a contact of this participant can be amended. Who finds it amended meanwhile is told so, and shown both versions. */
async function findAmendable(permit: Writing, id: string, yours: ContactEntry): Promise<Fact> {
  const found = await findToAmend(permit, id);
  if (!('fact' in found)) throw amendedMeanwhile(yours, found.amendedBy);
  const { fact } = found;
  if (fact.kind !== contactKind.kind || !permit.participantIds.includes(fact.participantId)) {
    throw new Failure('invalid', 'coaching/not-a-contact', { fields: { amends: 'coaching/not-a-contact' } });
  }
  return fact;
}

const amendedMeanwhile = (yours: ContactEntry, theirs: Fact | undefined): Failure =>
  new Failure('conflict', 'timeline/already-corrected', {
    detail: 'Someone changed this entry first.',
    ...(theirs ? { extra: { yours, theirs: viewOf(theirs) } } : {}),
  });
