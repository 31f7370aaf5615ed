import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed, renewGrants } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { addDays, dayIn } from '../../../lib/dates.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { getOrganization } from '../../organizations/index.ts';
import { mustDecide } from '../../people/index.ts';
import { keysFor } from '../../timeline/index.ts';
import { grantsOf } from '../domain/grants.ts';
import type { RestrictionAnswer, RestrictionEntry } from '../schema.ts';
import { readBook } from '../store/books.ts';
import { answerRestriction, insertRestriction, listRestrictions } from '../store/restrictions.ts';
import type { ConsentTables } from '../tables.ts';
import { idTaken, subjectOf } from './around.ts';
import type { Kept } from './writing.ts';

type Answering = Permit<'restriction.answer', ConsentTables>;

/** Asks that something a consent allows be left undone (42 CFR § 2.26, 45 CFR § 164.522(a)). Until somebody agrees nothing changes. */
export async function askRestriction(
  permit: Permit<'restriction.ask', ConsentTables>,
  { body }: { body: RestrictionEntry },
): Promise<Kept> {
  const { said = '', ...rest } = body;
  const participantId = subjectOf(permit);
  const key = said === '' ? undefined : (await keysFor(permit, [participantId])).get(participantId);
  noteDeed(permit, { subjectId: body.id });
  const added = await insertRestriction(permit, key, { ...rest, said, participantId });
  if (!(added || (await listRestrictions(permit)).some(({ id }) => id === body.id))) throw idTaken();
  return { id: body.id, already: !added };
}

/** Refuses a last day that is over: it would be a yes that is none. */
async function endOf(permit: Answering, untilOn: string): Promise<Date> {
  const { timeZone } = await getOrganization(permit);
  if (untilOn < dayIn(timeZone, permit.now))
    throw new Failure('invalid', 'consents/day-over', { fields: { untilOn: 'consents/day-over' } });
  return startOfDay(timeZone, addDays(untilOn, 1));
}

/** A manager answers for their own program; an administrator where there is no privacy officer. */
async function mayAnswer(permit: Answering): Promise<void> {
  const { actor } = permit;
  const isManager = 'roles' in actor && actor.roles.includes('manager');
  if (!(isManager && abilities(permit).includes('consent.read'))) await mustDecide(permit);
}

/** Whoever answers for the program or for privacy agrees, from now on and until a day, or does not. */
export async function answer(
  permit: Answering,
  { params, body }: { params: { restrictionId: string }; body: RestrictionAnswer },
): Promise<{ done: true }> {
  await mayAnswer(permit);
  const { agreed, untilOn } = body;
  const until = agreed && untilOn ? { until: await endOf(permit, untilOn) } : {};
  if (!(await answerRestriction(permit, params.restrictionId, { agreed, ...until }))) throw notFound();
  noteDeed(permit, { subjectId: params.restrictionId, detail: { agreed } });
  if (agreed) await renewAll(permit);
  return { done: true };
}

async function renewAll(permit: Answering): Promise<void> {
  const { book } = await readBook(permit);
  const ids = book.consents.map(({ id }) => id);
  await renewGrants(
    permit,
    ids,
    book.consents.flatMap((consent) => grantsOf(consent, book, permit.now)),
  );
}
