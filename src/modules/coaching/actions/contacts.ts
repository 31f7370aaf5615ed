import type { Permit } from '../../../kernel/access/index.ts';
import { personOf } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import type { NewFact } from '../../timeline/index.ts';
import { findFacts } from '../../timeline/index.ts';
import { contactKind, nextStepKind } from '../kinds.ts';
import type { ContactEntry } from '../schema.ts';
import type { CoachingTables } from '../tables.ts';
import { aboutSubject, between, subjectOf, write } from './write.ts';

type Writing = Permit<'contact.write', CoachingTables>;

const dayInMs = 86_400_000;

/** Writes down a contact and, with it, the next step: one act, one transaction. */
export async function writeContact(
  permit: Writing,
  { body }: { body: ContactEntry },
): Promise<{ id: string; already: boolean }> {
  if (Date.parse(body.happenedAt) > permit.now.getTime() + dayInMs) {
    throw new Failure('invalid', 'coaching/in-the-future', {
      fields: { happenedAt: 'coaching/in-the-future' },
    });
  }
  if (body.amends) await checkAmendable(permit, body.amends);
  const contact = contactFact(permit, body);
  return body.nextStep
    ? write(permit, contact, stepFact(permit, body, body.nextStep))
    : write(permit, contact);
}

function contactFact(permit: Writing, body: ContactEntry): NewFact {
  const { said = '', agreed = '', note = '' } = body;
  return aboutSubject(permit, contactKind, {
    id: body.id,
    happenedAt: new Date(body.happenedAt),
    data: {
      place: body.place,
      outcome: body.outcome,
      ...(body.minutes === undefined ? {} : { minutes: body.minutes }),
    },
    words: { said, agreed, note },
    ...between(permit, body),
    ...(body.amends ? { corrects: { id: body.amends, how: 'amend' as const } } : {}),
  });
}

function stepFact(permit: Writing, body: ContactEntry, step: NonNullable<ContactEntry['nextStep']>): NewFact {
  const ownerId =
    step.owner === 'participant' ? subjectOf(permit) : (personOf(permit.actor) ?? subjectOf(permit));
  return aboutSubject(permit, nextStepKind, {
    id: step.id,
    happenedAt: new Date(body.happenedAt),
    data: { owner: step.owner, ownerId, dueOn: step.dueOn, fromId: body.id },
    words: { what: step.what },
    ...between(permit, body),
  });
}

/** Only a contact of this participant can be amended; one someone else amended meanwhile is told with both versions. */
async function checkAmendable(permit: Writing, id: string): Promise<void> {
  const [fact] = await findFacts(permit, [id]);
  if (!fact)
    throw new Failure('conflict', 'timeline/already-corrected', {
      detail: 'Someone changed this entry first.',
    });
  if (fact.kind !== contactKind.kind || !permit.participantIds.includes(fact.participantId)) {
    throw new Failure('invalid', 'coaching/not-a-contact', { fields: { amends: 'coaching/not-a-contact' } });
  }
}
