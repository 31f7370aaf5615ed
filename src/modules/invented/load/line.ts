import type { AnyPermit } from '../../../kernel/access/index.ts';
import { checkInKind, checkInWishKind } from '../../check-ins/index.ts';
import { coachingKinds } from '../../coaching/index.ts';
import type { Episode } from '../../episodes/index.ts';
import {
  categoryOfService,
  categoryOfStage,
  closingFacts,
  enrolledFact,
  insertEpisodes,
  serviceKind,
  stageBegunKind,
  stageEndedKind,
} from '../../episodes/index.ts';
import { eightDomainsResponse, formResponseKind, voiceInvitedKind } from '../../forms/index.ts';
import { messageKind, messageReadKind } from '../../messages/index.ts';
import { snoozeKind } from '../../monitoring/index.ts';
import { planKinds } from '../../plans/index.ts';
import { capitalKinds } from '../../recovery-capital/index.ts';
import type { Content, FactKind, NewFact } from '../../timeline/index.ts';
import { append, factOf } from '../../timeline/index.ts';
import type { Enrolment, Fact, InventedWorld } from '../world/types.ts';

type AnyKind = FactKind<Record<string, unknown>>;

const all: readonly AnyKind[] = [
  ...coachingKinds,
  serviceKind,
  stageBegunKind,
  stageEndedKind,
  snoozeKind,
  ...planKinds,
  formResponseKind,
  ...capitalKinds,
  voiceInvitedKind,
];
const talkKinds: readonly AnyKind[] = [checkInKind, checkInWishKind, messageKind, messageReadKind];
const kinds = new Map([...all, ...talkKinds].map((kind) => [kind.kind, kind]));

/** Who a *just us* fact is between: the participant, whoever wrote it, and, of all but clinical notes, their coach that day. */
function betweenOf(world: InventedWorld, fact: Fact): string[] {
  if (ofClinician(world, fact))
    return [...new Set([fact.participantId, fact.authorId, ...clinicians(world)])];
  const day = fact.happenedAt.slice(0, 10);
  const coach = world.caseloads.find(
    (one) =>
      one.participantId === fact.participantId &&
      one.startedOn <= day &&
      (!one.endedOn || one.endedOn >= day),
  );
  return [...new Set([fact.participantId, fact.authorId, ...(coach ? [coach.staffId] : [])])];
}

const clinicians = ({ staff }: InventedWorld): string[] =>
  staff.filter(({ role }) => role === 'clinician').map(({ id }) => id);

/** A clinical note, or what answers one. */
const ofClinician = ({ facts }: InventedWorld, fact: Fact): boolean =>
  fact.kind === 'clinical-note' ||
  (fact.about !== null && facts.some(({ id, kind }) => id === fact.about && kind === 'clinical-note'));

/** An attendance reads by itself: it carries the group's name as it was. */
function dataOf(world: InventedWorld, fact: Fact): Record<string, unknown> {
  if (fact.kind !== 'group-attendance') return { ...fact.data };
  const { groupId } = fact.data;
  return { ...fact.data, name: world.groups.find((group) => group.id === groupId)?.name ?? '' };
}

// A next step names the contact it came from in its data; only answers point at another fact.
const pointing = new Set([
  'message-read',
  'step-done',
  'co-sign',
  'dissent',
  'reply',
  'plan-state',
  'plan-link',
]);

/** What a kind holds beyond what is invented of it: a form reads by itself, as every other. */
function contentOf(
  world: InventedWorld,
  fact: Fact,
): Pick<Content<Record<string, unknown>>, 'data' | 'words'> {
  if (fact.kind !== 'form-response') return { data: dataOf(world, fact), words: { ...fact.words } };
  const [language = 'en'] = world.participants.find(({ id }) => id === fact.participantId)?.languages ?? [];
  return eightDomainsResponse({ ...fact.data, language: language === 'es' ? 'es' : 'en' });
}

function categoryOf(fact: Fact): Fact['category'] {
  if (fact.kind === 'service') return categoryOfService(fact.data.service);
  if (fact.kind === 'stage-begun' || fact.kind === 'stage-ended') return categoryOfStage(fact.data.stage);
  return fact.category;
}

/** What began or ended stands on the line at its own day, whenever it was told. */
function happenedAt(fact: Fact): Date {
  if (fact.kind === 'stage-begun') return new Date(`${fact.data.since}T12:00:00Z`);
  if (fact.kind === 'stage-ended') return new Date(`${fact.data.until}T12:00:00Z`);
  return new Date(fact.happenedAt);
}

function factFrom(world: InventedWorld, fact: Fact): NewFact {
  const kind = kinds.get(fact.kind);
  if (!kind) throw new Error(`No room owns the kind ${fact.kind}.`);
  const content = contentOf(world, fact);
  const isParticipant = fact.authorId === fact.participantId;
  const from = fact.kind === 'next-step' && fact.about ? { fromId: fact.about } : {};
  return factOf(kind, {
    id: fact.id,
    participantId: fact.participantId,
    happenedAt: happenedAt(fact),
    words: content.words ?? {},
    data: { ...content.data, ...from },
    category: categoryOf(fact),
    audience: fact.audience,
    betweenIds: fact.audience === 'just-us' ? betweenOf(world, fact) : [],
    ...(pointing.has(fact.kind) && fact.about ? { aboutId: fact.about } : {}),
    onBehalf: {
      authorId: fact.authorId,
      authorKind: isParticipant ? 'participant' : 'staff',
      recordedAt: new Date(fact.recordedAt),
    },
  });
}

function episodeFrom(enrolment: Enrolment): Episode {
  const {
    id,
    participantId,
    programId,
    referredOn,
    referredBy,
    startedOn,
    endedOn,
    endReason,
    followUp,
    followUpDates,
    followUpWords,
  } = enrolment;
  const chosen: NonNullable<Episode['followUp']> =
    followUp === 'schedule'
      ? { kind: 'scheduled', on: [...followUpDates] }
      : { kind: 'none', choice: followUpWords ?? 'Chose none.' };
  return {
    id,
    participantId,
    programId,
    referredOn,
    referredFrom: referredBy,
    startedOn,
    version: 1,
    ...(endedOn ? { endedOn, followUp: chosen } : {}),
    ...(endReason ? { endReason } : {}),
  };
}

/** What was promised was promised on the last day, not on the day this program is invented. */
const closedOn = (day: string, facts: readonly NewFact[]): NewFact[] =>
  facts.map((fact) => ({ ...fact, happenedAt: new Date(`${day}T12:00:00Z`) }));

/** Whoever joined was written down the same day. */
const writtenThen = (fact: NewFact): NewFact => ({
  ...fact,
  onBehalf: { authorId: null, authorKind: 'system', recordedAt: fact.happenedAt },
});

async function loadEpisodes(permit: AnyPermit, world: InventedWorld): Promise<NewFact[]> {
  const episodes = world.enrolments.map(episodeFrom);
  await insertEpisodes(permit, episodes);
  const nameOf = (programId: string): string =>
    world.programs.find((program) => program.id === programId)?.name ?? '';
  return episodes.flatMap((episode) => {
    const name = nameOf(episode.programId);
    return [
      writtenThen(enrolledFact(episode, name)),
      ...(episode.endedOn ? closedOn(episode.endedOn, closingFacts(permit, episode, name)) : []),
    ];
  });
}

/** Episodes, then every fact of everyone's line, those that answer others last. */
export async function loadLines(permit: AnyPermit, world: InventedWorld): Promise<number> {
  const facts = [...(await loadEpisodes(permit, world)), ...world.facts.map((fact) => factFrom(world, fact))];
  await append(permit, facts);
  return facts.length;
}
