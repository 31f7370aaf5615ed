import type { AnyPermit, Permit } from '../../kernel/access/index.ts';
import { noteDeed } from '../../kernel/access/index.ts';
import { Failure, notFound } from '../../kernel/failure.ts';
import type { Day } from '../../lib/dates.ts';
import { dayIn } from '../../lib/dates.ts';
import { getOrganization } from '../organizations/index.ts';
import { dutiesOf, wrongIn } from './domain.ts';
import type { BreachChange, Breaches, BreachView, NewBreach } from './schema.ts';
import type { Breach } from './store.ts';
import { insertVersion, listBreaches } from './store.ts';
import type { BreachTables } from './tables.ts';

type Keep = Permit<'breach.keep', BreachTables>;

async function todayOf(permit: AnyPermit): Promise<Day> {
  const { timeZone } = await getOrganization(permit);
  return dayIn(timeZone, permit.now);
}

const viewOf = (breach: Breach, today: Day): BreachView => ({
  ...breach,
  writtenAt: breach.writtenAt.toISOString(),
  duties: dutiesOf(breach, today),
});

/** The register, the entry discovered last first, with what is owed for each. */
export async function readBreaches(permit: Permit<'breach.read', BreachTables>): Promise<Breaches> {
  const today = await todayOf(permit);
  return { today, breaches: (await listBreaches(permit)).map((breach) => viewOf(breach, today)) };
}

async function mustBeSound(permit: Keep, entry: Omit<BreachChange, 'version'>): Promise<Day> {
  const today = await todayOf(permit);
  const fields = wrongIn(entry, today);
  if (Object.keys(fields).length > 0) throw new Failure('invalid', 'breaches/unsound', { fields });
  return today;
}

/** Puts one more entry into the register. */
export async function addBreach(permit: Keep, { body }: { body: NewBreach }) {
  const { id, ...entry } = body;
  await mustBeSound(permit, entry);
  const added = await insertVersion(permit, id, { ...entry, version: 1 });
  noteDeed(permit, { subjectId: id });
  return { id, already: !added };
}

/** Writes a later version of an entry; whoever wrote over one that is not the latest is shown both. */
export async function changeBreach(
  permit: Keep,
  { body, params }: { body: BreachChange; params: { id: string } },
): Promise<BreachView> {
  const [known] = await listBreaches(permit, params.id);
  if (!known) throw notFound();
  const today = await mustBeSound(permit, body);
  const isLatest = body.version === known.version;
  if (!isLatest) throw changedByAnother(body, known, today);
  const version = known.version + 1;
  if (!(await insertVersion(permit, params.id, { ...body, version }))) {
    const [latest = known] = await listBreaches(permit, params.id);
    throw changedByAnother(body, latest, today);
  }
  noteDeed(permit, { subjectId: params.id });
  return viewOf({ ...body, id: params.id, version, writtenAt: permit.now }, today);
}

const changedByAnother = (yours: BreachChange, theirs: Breach, today: Day): Failure =>
  new Failure('conflict', 'breaches/changed-meanwhile', {
    detail: 'Someone else changed this entry while you were writing. Both versions are here.',
    extra: { yours, theirs: viewOf(theirs, today) },
  });
