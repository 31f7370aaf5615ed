import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { abilities, tie, untie } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { getWordList, listPrograms } from '../../organizations/index.ts';
import type { NewFact } from '../../timeline/index.ts';
import { append, factOf } from '../../timeline/index.ts';
import { categoryOfService } from '../categories.ts';
import type { Episode } from '../domain.ts';
import { gapsBetween, tieUntil } from '../domain.ts';
import { enrolledKind, episodeClosedKind, followUpKind, serviceKind } from '../kinds.ts';
import type { Closing, Enrolment, Episodes, ServiceEntry } from '../schema.ts';
import { closeEpisode, insertEpisodes, listEpisodes } from '../store.ts';
import type { EpisodeTables } from '../tables.ts';
import { readAround } from './around.ts';
import { followUpTeller } from './follow-up.ts';
import { closedByAnother, mustBeJoinable, mustCloseSoundly } from './refusals.ts';
import { stagesOf } from './stages.ts';

const midday = (day: string): Date => new Date(`${day}T12:00:00Z`);

async function programNames(permit: AnyPermit): Promise<Map<string, string>> {
  return new Map((await listPrograms(permit)).map((program) => [program.id, program.name]));
}

/** Every program a person is or was in, the times without any, and what may be offered next. */
export async function readEpisodes(permit: Permit<'episode.read', EpisodeTables>): Promise<Episodes> {
  const episodes = await listEpisodes(permit, permit.participantIds);
  const programs = await listPrograms(permit);
  const services = await getWordList(permit, 'services');
  const nameOf = (id: string): string => programs.find((program) => program.id === id)?.name ?? '';
  const around = await readAround(permit, episodes);
  const told = await followUpTeller(permit, episodes, around);
  return {
    episodes: episodes.map(({ participantId: _, followUp, ...episode }) => ({
      ...episode,
      ...(followUp ? { followUp: told.view(followUp) } : {}),
      programName: nameOf(episode.programId),
      ...closedSince(programs.find(({ id }) => id === episode.programId)?.closedOn),
    })),
    stages: stagesOf(around),
    asking: told.asking,
    gaps: gapsBetween(episodes).map(({ from, until, days }) => ({ from, until, days })),
    programs: programs.flatMap(({ id, name, closedOn }) => (closedOn ? [] : [{ id, name }])),
    services: services.flatMap(({ code, en, es, retired }) => (retired ? [] : [{ code, en, es }])),
    abilities: abilities(permit),
  };
}

const closedSince = (day: string | null | undefined) => (day ? { programClosedOn: day } : {});

/** Enrols someone in one more program: the episode, its fact on the line, and the program team's tie to the person. */
export async function enrol(
  permit: Permit<'episode.enrol', EpisodeTables>,
  { body, params }: { body: Enrolment; params: { id: string } },
) {
  const program = (await listPrograms(permit)).find(({ id }) => id === body.programId);
  mustBeJoinable(permit, program, body);
  const episode = {
    id: body.id,
    programId: body.programId,
    startedOn: body.startedOn,
    participantId: params.id,
    ...given(body),
  };
  const added = await insertEpisodes(permit, [episode]);
  if (added.length > 0) {
    await append(permit, [enrolledFact(episode, program?.name ?? '')]);
    await tie(permit, { participantId: params.id, kind: 'program', targetId: body.programId });
  }
  return { id: body.id, already: added.length === 0 };
}

const given = ({ referredOn, referredFrom }: Enrolment) => ({
  ...(referredOn ? { referredOn } : {}),
  ...(referredFrom ? { referredFrom } : {}),
});

/** The fact of an enrolment on the line. Its id is the episode's own, so that writing it twice is harmless. */
export function enrolledFact(
  episode: Pick<Episode, 'id' | 'participantId' | 'programId' | 'startedOn'>,
  programName: string,
): NewFact {
  return factOf(enrolledKind, {
    id: episode.id,
    participantId: episode.participantId,
    happenedAt: midday(episode.startedOn),
    data: { episodeId: episode.id, programId: episode.programId, programName },
  });
}

async function getEpisode(permit: Permit<'episode.close', EpisodeTables>, id: string): Promise<Episode> {
  const known = (await listEpisodes(permit, permit.participantIds)).find((episode) => episode.id === id);
  if (!known) throw notFound();
  return known;
}

/** Closes an episode. The line, the plan and every other program stay; follow-up dates join the team's Today. */
export async function close(
  permit: Permit<'episode.close', EpisodeTables>,
  { body, params }: { body: Closing; params: { id: string; episodeId: string } },
) {
  const known = await getEpisode(permit, params.episodeId);
  if (known.endedOn) throw closedByAnother(body, known);
  await mustCloseSoundly(permit, known, body);
  const episode = await closeEpisode(permit, params.episodeId, body);
  if (!episode) throw closedByAnother(body, await getEpisode(permit, params.episodeId));
  const names = await programNames(permit);
  await append(permit, closingFacts(permit, episode, names.get(episode.programId) ?? ''));
  await endTie(permit, episode);
  return { id: episode.id, version: episode.version };
}

async function endTie(permit: AnyPermit, episode: Episode): Promise<void> {
  const toProgram = {
    participantId: episode.participantId,
    kind: 'program' as const,
    targetId: episode.programId,
  };
  const until = episode.followUp ? tieUntil(episode.followUp) : undefined;
  if (until) await tie(permit, toProgram, { since: midday(episode.startedOn), until: midday(until) });
  else await untie(permit, toProgram);
}

/** What closing an episode leaves on the line: the closing itself and a follow-up a day promised. */
export function closingFacts(permit: AnyPermit, episode: Episode, programName: string): NewFact[] {
  const { participantId, id: episodeId, programId, followUp } = episode;
  const closed = factOf(episodeClosedKind, {
    id: newId(),
    participantId,
    happenedAt: midday(episode.endedOn ?? ''),
    data: { episodeId, programId, programName, followUp: followUp?.kind ?? 'none' },
    words: { reason: episode.endReason ?? '' },
  });
  const days = followUp?.kind === 'scheduled' ? followUp.on : [];
  const due = days.map((dueOn) =>
    factOf(followUpKind, { id: newId(), participantId, happenedAt: permit.now, data: { episodeId, dueOn } }),
  );
  return [closed, ...due];
}

/** A service someone received. */
export async function writeService(
  permit: Permit<'service.write', EpisodeTables>,
  { body, params }: { body: ServiceEntry; params: { id: string } },
) {
  const { id, service, programId, minutes, happenedAt, note = '' } = body;
  const called = (await getWordList(permit, 'services')).find(({ code }) => code === service);
  if (!called)
    throw new Failure('invalid', 'episodes/no-such-service', {
      fields: { service: 'episodes/no-such-service' },
    });
  const data = {
    service,
    called: { code: service, en: called.en, es: called.es },
    ...(programId ? { programId } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  };
  const fact = factOf(serviceKind, {
    id,
    participantId: params.id,
    happenedAt: new Date(happenedAt),
    data,
    category: categoryOfService(service),
    words: { note },
  });
  const { already } = await append(permit, [fact]);
  return { id, already: already.length > 0 };
}
