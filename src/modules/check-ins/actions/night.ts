import type { Permit } from '../../../kernel/access/index.ts';
import { abilities, noteDeed, personOf } from '../../../kernel/access/index.ts';
import { notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import { getOrganization } from '../../organizations/index.ts';
import { fullName, getParticipants, isGoodTime, namesOf, wallTimeIn } from '../../people/index.ts';
import type { Fact } from '../../timeline/index.ts';
import { append, factOf, findFacts, listAround, viewOf, withdrawalOf } from '../../timeline/index.ts';
import { checkInKind, nightNoteKind } from '../kinds.ts';
import type { Night, NightNote } from '../schema/nights.ts';
import type { CheckInTables } from '../tables.ts';

const dayInMs = 86_400_000;
/** As long as hours may lie apart; row policies show whoever reads by their turn alone no more than was said since. */
const shownDays = 8;

const shown = [checkInKind.kind, 'message', 'message-read', nightNoteKind.kind];

async function authorsOf(permit: Permit<string>, facts: readonly Fact[]): Promise<Record<string, string>> {
  return namesOf(permit, [...new Set(facts.flatMap(({ authorId }) => authorId ?? []))]);
}

/** What the permit's participant said since, and what was done about it. */
export async function readNight(permit: Permit<'night.read', CheckInTables>): Promise<Night> {
  const { participantIds, now } = permit;
  const [participant] = await getParticipants(permit, participantIds.slice(0, 1));
  if (!participant) throw notFound();
  const since = new Date(now.getTime() - shownDays * dayInMs);
  const facts = await listAround(permit, {
    participantIds,
    latest: [],
    open: [],
    closedBy: [],
    recent: { kinds: shown, since },
  });
  const { timeZone } = await getOrganization(permit);
  const { id, chosenName, pronouns, languages, phone, reach } = participant;
  return {
    id,
    name: fullName(participant),
    chosenName,
    languages: [...languages],
    ways: [...reach.ways],
    leaveNoMessage: reach.noMessages !== false,
    goodNow: isGoodTime(reach, wallTimeIn(timeZone, now)),
    onTeam: abilities(permit).includes('line.read'),
    entries: facts.toReversed().map(viewOf),
    authors: await authorsOf(permit, facts),
    ...(pronouns ? { pronouns } : {}),
    ...(phone ? { phone } : {}),
    ...(reach.note ? { reachNote: reach.note } : {}),
  };
}

/** Hands over to the day: who read, and what was done. */
export async function writeNightNote(
  permit: Permit<'night.write', CheckInTables>,
  { body, params }: { body: NightNote; params: { id: string } },
): Promise<{ id: string; already: boolean }> {
  const { id, outcome, done } = body;
  const me = personOf(permit.actor) ?? '';
  const by = (await namesOf(permit, [me]))[me] ?? '';
  const fact = factOf(nightNoteKind, {
    id,
    participantId: params.id,
    happenedAt: permit.now,
    data: { outcome, by },
    words: { done },
  });
  const { already } = await append(permit, [fact]);
  return { id, already: already.length > 0 };
}

const takenBackHere = ['message', nightNoteKind.kind];

/** Takes back an answer or a hand-over one wrote oneself, as the undo right after it does. What was asked waits again. */
export async function takeBackNight(
  permit: Permit<'night.write', CheckInTables>,
  { params }: { params: { factId: string } },
): Promise<{ done: true }> {
  const [fact] = await findFacts(permit, [params.factId]);
  const theirs = fact && permit.participantIds.includes(fact.participantId);
  const own = theirs && fact.authorId === personOf(permit.actor) && takenBackHere.includes(fact.kind);
  if (!(fact && own)) throw notFound();
  await append(permit, [withdrawalOf(fact, { id: newId(), now: permit.now })]);
  noteDeed(permit, { subjectId: fact.id, detail: { takenBack: fact.kind } });
  return { done: true };
}
