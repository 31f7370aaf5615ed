import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { findOnCall } from '../../check-ins/index.ts';
import { namesOf } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import { asKind, listAround, readEntry } from '../../timeline/index.ts';
import { isReady } from '../domain/instrument.ts';
import { formResponseKind } from '../kinds.ts';
import type { Forms, GivenForm, OneResponse, OpenForm, ReadIn, ResponseFacts } from '../schema.ts';
import { GivenAnswers } from '../schema.ts';
import type { FormTables } from '../tables.ts';
import { clockOf, currentFor, findVersion, listKnown } from './catalogue.ts';
import { cardOf, closedBecause, mayGive, notYourRole, onCallView } from './giving.ts';
import { voicesHeard } from './heard.ts';

type Reading = Permit<'form.read', FormTables>;

/** What this person may give or fill in, and what was filled in before, without its answers. */
export async function readForms(permit: Reading, { query }: { query: ReadIn }): Promise<Forms> {
  const { zone, day, language } = await clockOf(permit);
  const turn = await findOnCall(permit, zone);
  const known = currentFor(await listKnown(permit), permit.now, day, query.language ?? language);
  const forms = known
    .filter(({ instrument }) => mayGive(instrument, permit.actor))
    .map(({ instrument }) => cardOf(instrument, turn !== undefined))
    .filter((card) => card.closed !== 'no-wording');
  return { forms, given: await readGiven(permit), abilities: abilities(permit) };
}

async function readGiven(permit: Reading): Promise<GivenForm[]> {
  const facts = await listAround(permit, {
    participantIds: permit.participantIds,
    latest: [],
    open: [formResponseKind.kind],
    closedBy: [],
    sealed: [formResponseKind.kind],
  });
  const responses = facts.flatMap((fact) => asKind(formResponseKind, fact) ?? []);
  const names = await authorsOf(permit, responses);
  return responses.map((response) => givenOf(response, names));
}

const authorsOf = (permit: AnyPermit, facts: readonly Fact<ResponseFacts>[]) =>
  namesOf(permit, [...new Set(facts.flatMap(({ authorId }) => authorId ?? []))]);

function givenOf(fact: Fact<ResponseFacts>, names: Readonly<Record<string, string>>): GivenForm {
  const authorName = fact.authorId ? names[fact.authorId] : undefined;
  return {
    id: fact.id,
    happenedAt: fact.happenedAt.toISOString(),
    facts: fact.data,
    ...(fact.authorId ? { authorId: fact.authorId } : {}),
    ...(authorName ? { authorName } : {}),
  };
}

/** The version of a form that is filled in today. */
export async function openForm(
  permit: Permit<'form.give', FormTables>,
  { params, query }: { params: { key: string }; query: ReadIn },
): Promise<OpenForm> {
  const { zone, day, language } = await clockOf(permit);
  const known = await listKnown(permit, params.key);
  const [current] = currentFor(known, permit.now, day, query.language ?? language);
  if (!(current && isReady(current.instrument))) throw notFound();
  const { instrument } = current;
  if (!mayGive(instrument, permit.actor)) throw notYourRole();
  const turn = instrument.needsOnCall ? await findOnCall(permit, zone) : undefined;
  const closed = closedBecause(instrument, turn !== undefined);
  return {
    instrument,
    voices: await voicesHeard(permit),
    ...(closed ? { closed } : {}),
    ...(turn ? { onCall: onCallView(turn) } : {}),
  };
}

/** One that was filled in, with its answers and the instrument as it was then. */
export async function readResponse(
  permit: Reading,
  { params }: { params: { factId: string } },
): Promise<OneResponse> {
  const entry = await readEntry(permit, params.factId, { participantIds: permit.participantIds });
  const response = entry && asKind(formResponseKind, entry);
  if (!response) throw notFound();
  noteDeed(permit, { subjectId: response.id });
  const { instrument: key, version } = response.data;
  const known = findVersion(await listKnown(permit, key), { key, version });
  return {
    ...givenOf(response, await authorsOf(permit, [response])),
    answers: answersIn(response),
    voices: await voicesHeard(permit),
    ...(known && isReady(known.instrument) ? { instrument: known.instrument } : {}),
  };
}

/** The answers as they were sealed; none where the person's key is destroyed. */
export function answersIn({ words }: Pick<Fact, 'words'>): GivenAnswers {
  if (words.answers === undefined) return { values: {}, repetitions: {} };
  return GivenAnswers.parse(JSON.parse(words.answers));
}
