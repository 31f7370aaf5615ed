import type { AnyPermit, SpannedTie } from '../../kernel/access/index.ts';
import { tieMany } from '../../kernel/access/index.ts';
import { Failure } from '../../kernel/failure.ts';
import { enqueue } from '../../kernel/jobs/enqueue.ts';
import { newId } from '../../lib/ids.ts';
import { chosenOr } from './domain/names.ts';
import type { Participant } from './domain/person.ts';
import { unasked } from './domain/reach.ts';
import { findDuplicates } from './finding-duplicates.ts';
import { insertCaseloads } from './store/caseloads.ts';
import type { Filed } from './store/filing.ts';
import { insertParticipants } from './store/filing.ts';

/** A participant to be added: any one name is enough. */
export interface NewPerson extends Partial<Omit<Participant, 'version' | 'mergedInto'>> {
  /** Programs they are in from now, or from `since`. */
  programIds?: readonly string[] | undefined;
  /** Staff whose caseload they are on. */
  caseload?: readonly { staffId: string; since?: Date; reason?: string }[] | undefined;
  since?: Date | undefined;
}

function filedOf(person: NewPerson): Filed {
  const chosenName = chosenOr(person);
  if (chosenName === undefined)
    throw new Failure('invalid', 'kernel/invalid', { fields: { chosenName: 'people/name-needed' } });
  const { programIds: _, caseload: __, since: ___, ...known } = person;
  return {
    languages: [],
    externalIds: [],
    reach: unasked,
    supporters: [],
    ...known,
    id: person.id ?? newId(),
    chosenName,
    version: 1,
  };
}

function tiesOf(participantId: string, person: NewPerson): SpannedTie[] {
  const since = person.since ? { since: person.since } : {};
  const tie = (kind: SpannedTie['kind'], targetId: string): SpannedTie => ({ participantId, kind, targetId });
  return [
    { ...tie('self', participantId), ...since },
    ...(person.programIds ?? []).map((id) => ({ ...tie('program', id), ...since })),
    ...(person.caseload ?? []).map((one) => ({
      ...tie('caseload', one.staffId),
      ...(one.since ? { since: one.since } : {}),
    })),
  ];
}

const peopleAtOnce = 500;

// Up to so many, each is compared with those near; beyond, the whole list once is less work.
const fewEnough = 25;

/**
 * Adds participants inside any act, with their ties, caseloads and what they are found by; duplicates are looked for
 * afterwards by a job. An id that is known already is left as it is. Returns the ids in order, and which are new.
 * Fails with `people/external-id-in-use` when a number names someone else.
 */
export async function addParticipants(
  permit: AnyPermit,
  people: readonly NewPerson[],
): Promise<{ ids: string[]; added: string[] }> {
  const filed = people.map(filedOf);
  const added: string[] = [];
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const some = filed.slice(from, from + peopleAtOnce);
    added.push(...(await addSome(permit, people.slice(from, from + peopleAtOnce), some)));
  }
  if (added.length > fewEnough) await enqueue(permit, findDuplicates, {}, 'everyone');
  else if (added.length > 0) await enqueue(permit, findDuplicates, { participantIds: added });
  return { ids: filed.map((one) => one.id), added };
}

async function addSome(
  permit: AnyPermit,
  people: readonly NewPerson[],
  filed: readonly Filed[],
): Promise<string[]> {
  const added = await insertParticipants(permit, filed);
  const fresh = new Set(added);
  const pairs = people.flatMap((person, at) => {
    const id = filed[at]?.id;
    return id !== undefined && fresh.has(id) ? [{ id, person }] : [];
  });
  await tieMany(
    permit,
    pairs.flatMap(({ id, person }) => tiesOf(id, person)),
  );
  await insertCaseloads(
    permit,
    pairs.flatMap(({ id, person }) => (person.caseload ?? []).map((one) => ({ participantId: id, ...one }))),
  );
  return added;
}

/** As `addParticipants`, for one. Returns their id. */
export async function addParticipant(permit: AnyPermit, person: NewPerson): Promise<string> {
  const { ids } = await addParticipants(permit, [person]);
  const [id] = ids;
  if (id === undefined) throw new Failure('bug', 'people/nobody-added');
  return id;
}
