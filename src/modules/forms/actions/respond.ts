import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { dayIn } from '../../../lib/dates.ts';
import type { Fact, NewFact } from '../../timeline/index.ts';
import { append, asKind, factOf, findToAmend, findWritten, viewOf } from '../../timeline/index.ts';
import { resultOf } from '../domain/answers.ts';
import type { Instrument, ReadyInstrument } from '../domain/instrument.ts';
import { isReady } from '../domain/instrument.ts';
import { validate } from '../domain/validate.ts';
import { formResponseKind } from '../kinds.ts';
import type { FormEntry, Given, ResponseFacts } from '../schema.ts';
import type { FormTables } from '../tables.ts';
import type { Known } from './catalogue.ts';
import { clockOf, findVersion, isInUse, listKnown } from './catalogue.ts';
import { mayGive, notYourRole, onCallView } from './giving.ts';
import { invitedVoices } from './heard.ts';
import { letThemIn, safetyStep } from './safety.ts';
import { scaleViews } from './scale-views.ts';
import { settleAnswers } from './settle-answers.ts';
import { whoIsTold } from './who-is-told.ts';

type Giving = Permit<'form.give', FormTables>;
type Clock = Awaited<ReturnType<typeof clockOf>>;

const dayInMs = 86_400_000;

/**
 * Keeps a filled-in form, scored here; what needs someone today becomes a task in the same act. Whether somebody is on call
 * is asked when a form is opened: what was answered since is kept and told, whoever is there by now.
 */
export async function giveForm(permit: Giving, { body }: { body: FormEntry }): Promise<Given> {
  mustBePast(permit, body);
  mustSpeakForItself(permit, body);
  const before = await sentBefore(permit, body);
  if (before) return { ...outcomeOf(before), already: true };
  await mustBeInvited(permit, body);
  const amending = body.amends === undefined ? {} : await findAmendable(permit, body.amends, body);
  const clock = await clockOf(permit);
  const known = await findGiveable(permit, body);
  return keep(permit, { body, known, clock, ...amending });
}

function mustBePast(permit: AnyPermit, { happenedAt }: FormEntry): void {
  if (Date.parse(happenedAt) <= permit.now.getTime() + dayInMs) return;
  throw new Failure('invalid', 'forms/in-the-future', { fields: { happenedAt: 'forms/in-the-future' } });
}

/** A participant speaks for themselves, and nobody else through their sign-in. */
function mustSpeakForItself({ actor }: AnyPermit, { mode, voice }: FormEntry): void {
  if (actor.kind !== 'participant' || (mode === 'self' && voice === 'participant')) return;
  throw new Failure('invalid', 'forms/another-voice', { fields: { voice: 'forms/another-voice' } });
}

/** Family and community speak only where the participant asked to hear them. */
async function mustBeInvited(permit: Giving, { voice }: FormEntry): Promise<void> {
  if (voice !== 'family' && voice !== 'community') return;
  if ((await invitedVoices(permit)).has(voice)) return;
  throw new Failure('conflict', 'forms/not-invited', {
    detail: 'The participant has not asked to hear this voice. They can invite it under their strengths.',
  });
}

/** A phone that lost its network sends the same again. */
async function sentBefore(permit: Giving, body: FormEntry): Promise<Fact<ResponseFacts> | undefined> {
  const fact = await findWritten(permit, body.id);
  if (!fact) return undefined;
  return permit.participantIds.includes(fact.participantId) ? asKind(formResponseKind, fact) : undefined;
}

const outcomeOf = ({ id, data }: Pick<Fact<ResponseFacts>, 'id' | 'data'>): Omit<Given, 'already'> => ({
  id,
  safety: data.safety,
  results: data.results,
});

function amendedMeanwhile(permit: Giving, theirs: Fact | undefined): Failure {
  if (!(theirs && permit.participantIds.includes(theirs.participantId))) throw notFound();
  return new Failure('conflict', 'timeline/already-corrected', {
    detail: 'Someone changed this entry first.',
    extra: { theirs: viewOf(theirs) },
  });
}

/** What is amended; or that somebody did so first, which is no reason to leave an answer that needs someone unsaid. */
interface Amending {
  amended?: Fact<ResponseFacts>;
  refusal?: Failure;
}

async function findAmendable(permit: Giving, id: string, body: FormEntry): Promise<Amending> {
  const found = await findToAmend(permit, id);
  if (!('fact' in found)) return { refusal: amendedMeanwhile(permit, found.amendedBy) };
  const response = asKind(formResponseKind, found.fact);
  if (!(response && permit.participantIds.includes(response.participantId))) throw notFound();
  const { instrument, version } = response.data;
  if (instrument === body.instrument && version === body.version) return { amended: response };
  throw new Failure('invalid', 'forms/another-form', { fields: { amends: 'forms/another-form' } });
}

/** The version named; its wording must be here. */
async function findGiveable(
  permit: Giving,
  { instrument: key, version }: FormEntry,
): Promise<Known & { instrument: ReadyInstrument }> {
  const known = findVersion(await listKnown(permit, key), { key, version });
  if (!known) throw notFound();
  const { instrument } = known;
  if (!mayGive(instrument, permit.actor)) throw notYourRole();
  if (!isReady(instrument)) throw notInUse();
  return { ...known, instrument };
}

const notInUse = (): Failure =>
  new Failure('conflict', 'forms/not-in-use', {
    detail: 'This form was not in use that day. Open the form again for the version in use.',
  });

/** In use when it was filled in, and not amended by another first; one that amends stays with the version it amends. */
function mustBeTaken({ body, known, clock, amended, refusal }: Kept): void {
  if (refusal) throw refusal;
  const at = new Date(body.happenedAt);
  if (!(amended || isInUse(known, at, dayIn(clock.zone, at)))) throw notInUse();
}

interface Kept extends Amending {
  body: FormEntry;
  known: Known & { instrument: ReadyInstrument };
  clock: Clock;
}

async function keep(permit: Giving, kept: Kept): Promise<Given> {
  const { body, known } = kept;
  const { instrument } = known;
  const { answers, computed } = await settleAnswers(instrument.form, body.answers);
  mustBeWhole(validate(instrument.form, answers, computed));
  const result = resultOf(instrument.form, answers, computed);
  const scored = scaleViews(instrument, result, dayIn(kept.clock.zone, new Date(body.happenedAt)));
  // An answer that needs someone is kept whatever changed meanwhile: by itself, where it would have amended another.
  if (!scored.safety) mustBeTaken(kept);
  const data = dataOf(kept, scored);
  const response = responseFact(permit, kept, data, JSON.stringify(result));
  if (data.safety) return keepAndTell(permit, kept, response, data);
  const { already } = await append(permit, [response]);
  return { ...outcomeOf({ id: body.id, data }), already: already.includes(body.id) };
}

/** With the response goes the step for today, and the leave to open the record for those who are told. */
async function keepAndTell(
  permit: Giving,
  kept: Kept,
  response: NewFact,
  data: ResponseFacts,
): Promise<Given> {
  const { id } = kept.body;
  const told = await whoIsTold(permit, kept.clock.zone);
  const step = await safetyStep(permit, concernOf(permit, kept), told);
  const { already } = await append(permit, [response, step]);
  await letThemIn(permit, response.participantId, told);
  return {
    ...outcomeOf({ id, data }),
    already: already.includes(id),
    ...(told.onCall ? { onCall: onCallView(told.onCall) } : {}),
  };
}

function mustBeWhole(problems: ReturnType<typeof validate>): void {
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(({ path, code }) => [path, `forms/${code}`]));
  throw new Failure('invalid', 'forms/not-whole', {
    detail: 'Some answers are missing or cannot be as they are.',
    fields,
  });
}

function dataOf({ body, known }: Kept, { results, safety }: ReturnType<typeof scaleViews>): ResponseFacts {
  const { instrument } = known;
  return {
    instrument: instrument.key,
    version: instrument.version,
    ...(known.id ? { instrumentId: known.id } : {}),
    title: phraseOf(instrument.name),
    language: body.language,
    mode: body.mode,
    voice: body.voice,
    results,
    validated: instrument.validated,
    safety,
  };
}

const phraseOf = ({ text, translations }: Instrument['name']): ResponseFacts['title'] => ({
  text,
  ...(translations ? { translations: { ...translations } } : {}),
});

const subjectOf = ({ participantIds: [id] }: AnyPermit): string => {
  if (!id) throw new Failure('bug', 'forms/about-nobody');
  return id;
};

const responseFact = (
  permit: Giving,
  { body, amended }: Kept,
  data: ResponseFacts,
  answers: string,
): NewFact =>
  factOf(formResponseKind, {
    id: body.id,
    participantId: subjectOf(permit),
    happenedAt: new Date(body.happenedAt),
    data,
    words: { answers },
    ...(amended
      ? {
          audience: amended.audience,
          betweenIds: amended.betweenIds,
          corrects: { id: amended.id, how: 'amend' as const },
        }
      : {}),
  });

const concernOf = (permit: Giving, { body, known, clock }: Kept) => ({
  responseId: body.id,
  participantId: subjectOf(permit),
  instrument: known.instrument,
  happenedAt: permit.now,
  day: clock.day,
  language: clock.language,
});
