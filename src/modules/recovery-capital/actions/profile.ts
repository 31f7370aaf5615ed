import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { abilities, personOf } from '../../../kernel/access/index.ts';
import { helpsKind, listGroupTimes, strengthKind } from '../../coaching/index.ts';
import type { HeardVoice } from '../../families/index.ts';
import { listHeard } from '../../families/index.ts';
import type { ReadyInstrument, ResponseFacts } from '../../forms/index.ts';
import { formResponseKind, isReady, listKnown, voiceInvitedKind } from '../../forms/index.ts';
import { getWordList } from '../../organizations/index.ts';
import { namesOf } from '../../people/index.ts';
import type { Fact, FactKind } from '../../timeline/index.ts';
import { asKind, listAround } from '../../timeline/index.ts';
import { domainKeys } from '../domain/domains.ts';
import { influenceKind, voiceSaidKind } from '../kinds.ts';
import type { InfluenceView, Profile, ReadingView, StrengthView, VoiceView } from '../schema.ts';
import { changesOf } from './changes.ts';
import { instrumentView, readingOf } from './readings.ts';

type Reading = Permit<'profile.read'>;

const of = <Data>(kind: FactKind<Data>, facts: readonly Fact[]): Fact<Data>[] =>
  facts.flatMap((fact) => asKind(kind, fact) ?? []);

const author = ({ authorId }: Pick<Fact, 'authorId'>) => (authorId ? { authorId } : {});

const lookAt = (permit: Reading): Promise<Fact[]> =>
  listAround(permit, {
    participantIds: permit.participantIds,
    latest: [],
    open: [strengthKind, helpsKind, influenceKind, voiceInvitedKind, voiceSaidKind, formResponseKind].map(
      ({ kind }) => kind,
    ),
    closedBy: [],
  });

/** What the participant wrote stays theirs: an amendment would make whoever places it its author. */
export const mayPlace = (
  permit: AnyPermit,
  { authorId, authorKind }: Pick<Fact, 'authorId' | 'authorKind'>,
): boolean => authorKind !== 'participant' || authorId === personOf(permit.actor);

function strengthsOf(permit: Reading, facts: readonly Fact[]): StrengthView[] {
  return of(strengthKind, facts).map((fact) => {
    const { origin, domain, capital } = fact.data;
    return {
      id: fact.id,
      what: fact.words.what ?? '',
      origin,
      ...(domain ? { domain } : {}),
      ...(capital ? { capital } : {}),
      mayPlace: mayPlace(permit, fact),
    };
  });
}

const influencesOf = (facts: readonly Fact[]): InfluenceView[] =>
  of(influenceKind, facts).map((fact) => ({
    id: fact.id,
    ...fact.data,
    ...(fact.words.why ? { why: fact.words.why } : {}),
    ...author(fact),
    audience: fact.audience,
  }));

function voicesOf(facts: readonly Fact[]): VoiceView[] {
  const said = of(voiceSaidKind, facts);
  return of(voiceInvitedKind, facts).map((invited) => ({
    id: invited.id,
    voice: invited.data.voice,
    who: invited.words.who ?? '',
    invitedAt: invited.happenedAt.toISOString(),
    said: said
      .filter(({ data }) => data.invitationId === invited.id)
      .map((one) => ({
        id: one.id,
        said: one.words.said ?? '',
        at: one.happenedAt.toISOString(),
        how: one.data.how,
        ...(one.data.domain ? { domain: one.data.domain } : {}),
        ...author(one),
      })),
  }));
}

/** A family member’s own words, said with their own account; they stay theirs and go with the link. */
const ownVoiceOf = ({ id, who, as, askedAt, said }: HeardVoice): VoiceView => ({
  id,
  voice: as,
  who,
  invitedAt: askedAt.toISOString(),
  own: true,
  said: said.map(({ domain, ...one }) => {
    const known = domainKeys.find((key) => key === domain);
    return { ...one, at: one.at.toISOString(), how: 'own-account', ...(known ? { domain: known } : {}) };
  }),
});

/** What they marked with their own account, each by itself: nobody else's view of the same voice replaces it. */
const marksOf = ({ who, as, marked }: HeardVoice): ReadingView[] =>
  marked.map(({ id, at, form, answers }) => ({
    id,
    instrument: form.key,
    version: form.version,
    at: at.toISOString(),
    voice: as,
    mode: 'self',
    who,
    answers: { ...answers },
    scales: {},
  }));

/** A voice that is not invited, or no longer, is not on the picture. */
function heard(facts: readonly Fact[]): Fact<ResponseFacts>[] {
  const invited = new Set<string>(of(voiceInvitedKind, facts).map(({ data }) => data.voice));
  return of(formResponseKind, facts).filter(
    ({ data: { voice } }) => voice === 'participant' || voice === 'coach' || invited.has(voice),
  );
}

const versioned = ({ key, version }: { key: string; version: string }): string => `${key} ${version}`;

/** The instruments by which these were filled in, as they were then. */
async function instrumentsOf(
  permit: Reading,
  filledIn: readonly { instrument: string; version: string }[],
): Promise<ReadonlyMap<string, ReadyInstrument>> {
  const known = (await listKnown(permit)).map(({ instrument }) => instrument).filter(isReady);
  const used = new Set(filledIn.map(({ instrument, version }) => versioned({ key: instrument, version })));
  return new Map(known.filter((one) => used.has(versioned(one))).map((one) => [versioned(one), one]));
}

function readIn(
  instruments: ReadonlyMap<string, ReadyInstrument>,
  response: Fact<ResponseFacts>,
): ReadingView[] {
  const { instrument: key, version } = response.data;
  const instrument = instruments.get(versioned({ key, version }));
  return instrument ? [readingOf(instrument, response)] : [];
}

/** Everything the eight domains are looked at with, in one answer: strengths first, every voice by itself. */
export async function readProfile(permit: Reading): Promise<Profile> {
  const facts = await lookAt(permit);
  const responses = heard(facts);
  const along = await listHeard(permit);
  const marks = along.flatMap(marksOf);
  const instruments = await instrumentsOf(permit, [...responses.map(({ data }) => data), ...marks]);
  const readings = [...responses.flatMap((one) => readIn(instruments, one)), ...marks].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
  const influences = influencesOf(facts);
  const voices = [...voicesOf(facts), ...along.map(ownVoiceOf)];
  return {
    strengths: strengthsOf(permit, facts),
    helps: of(helpsKind, facts).map(({ id, words }) => ({ id, what: words.what ?? '' })),
    influences,
    voices,
    instruments: [...instruments.values()].flatMap((one) => instrumentView(one) ?? []),
    readings,
    changes: await changesOf(permit, [...instruments.values()], responses),
    services: await servicesHere(permit),
    groups: await groupsHere(permit),
    names: await namesOf(
      permit,
      authorsIn([...readings, ...influences, ...voices.flatMap(({ said }) => said)]),
    ),
    abilities: abilities(permit),
  };
}

const authorsIn = (all: readonly { authorId?: string | undefined }[]): string[] => [
  ...new Set(all.flatMap(({ authorId }) => authorId ?? [])),
];

async function servicesHere(permit: Reading): Promise<Profile['services']> {
  const all = await getWordList(permit, 'services');
  return all.filter(({ retired }) => !retired).map(({ code, en, es }) => ({ code, en, es }));
}

async function groupsHere(permit: Reading): Promise<Profile['groups']> {
  const all = await listGroupTimes(permit);
  return all.map(({ id, name, weekdays, startsAt }) => ({
    id,
    name,
    weekdays,
    ...(startsAt ? { startsAt } : {}),
  }));
}
