import type { Permit } from '../../../kernel/access/index.ts';
import { noteDeed, renewGrants } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { addDays } from '../../../lib/dates.ts';
import { startOfDay } from '../../../lib/wall-clock.ts';
import { getOrganization } from '../../organizations/index.ts';
import { keysFor } from '../../timeline/index.ts';
import { grantsOf } from '../domain/grants.ts';
import type { RestrictionAnswer, RestrictionEntry } from '../schema.ts';
import { holdBook, readBook } from '../store/books.ts';
import { answerRestriction, insertRestriction } from '../store/restrictions.ts';
import type { ConsentTables } from '../tables.ts';
import { subjectOf } from './around.ts';
import type { Kept } from './writing.ts';

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
  return { id: body.id, already: !added };
}

/** Whoever answers for the program agrees, from now on and until a day, or does not. */
export async function answer(
  permit: Permit<'restriction.answer', ConsentTables>,
  { params, body }: { params: { restrictionId: string }; body: RestrictionAnswer },
): Promise<{ done: true }> {
  const { timeZone } = await getOrganization(permit);
  await holdBook(permit);
  const { agreed, untilOn } = body;
  const until = agreed && untilOn ? { until: startOfDay(timeZone, addDays(untilOn, 1)) } : {};
  if (!(await answerRestriction(permit, params.restrictionId, { agreed, ...until }))) throw notFound();
  noteDeed(permit, { subjectId: params.restrictionId, detail: { agreed } });
  if (agreed) await renewAll(permit);
  return { done: true };
}

async function renewAll(permit: Permit<'restriction.answer', ConsentTables>): Promise<void> {
  const { book } = await readBook(permit);
  const ids = book.consents.map(({ id }) => id);
  await renewGrants(
    permit,
    ids,
    book.consents.flatMap((consent) => grantsOf(consent, book, permit.now)),
  );
}
