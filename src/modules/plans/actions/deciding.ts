import type { z } from 'zod';
import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { milestoneKind } from '../../coaching/index.ts';
import type { Fact } from '../../timeline/index.ts';
import { asKind, findToAmend, listVersions } from '../../timeline/index.ts';
import { standsByItself } from '../domain/whose.ts';
import { planDeclineKind, planLineKind, planStateKind } from '../kinds.ts';
import type {
  DeclineEntry,
  GuardianTakeUpEntry,
  ReadersEntry,
  StateEntry,
  TakeUpEntry,
} from '../schema/entries.ts';
import type { LineData } from '../schema/line.ts';
import type { Kept } from './write.ts';
import { aboutSubject, between, changedMeanwhile, findTheirs, isSentAgain, pick, write } from './write.ts';

type Deciding = Permit<'plan.decide'>;
type DecidingAsGuardian = Permit<'plan.decide-as-guardian'>;
interface About<Shape extends z.ZodType> {
  body: z.output<Shape>;
  params: { factId: string };
}

function suggestionOf(permit: Deciding | DecidingAsGuardian, fact: Fact): Fact<LineData> {
  const line = asKind(planLineKind, fact);
  if (!permit.participantIds.includes(fact.participantId)) throw notFound();
  if (!line || standsByItself(line))
    throw new Failure('invalid', 'plans/not-a-suggestion', { detail: 'This is not a suggestion.' });
  return line;
}

/**
 * Takes a suggestion up: it becomes a line of the participant's own, in its words or theirs, which nobody else can change
 * or take away again. One that comes in place of a line amends that line.
 */
export async function takeUp(permit: Deciding, { body, params }: About<typeof TakeUpEntry>): Promise<Kept> {
  const found = await findToAmend(permit, params.factId);
  if (!('fact' in found)) throw changedMeanwhile(found.amendedBy);
  const suggestion = suggestionOf(permit, found.fact);
  const known = await findTaken(permit, suggestion.id);
  if (known) return takenAlready(known, body);
  const { insteadOf, ...data } = suggestion.data;
  const { what = '', why = '', phone = '' } = suggestion.words;
  return write(
    permit,
    aboutSubject(permit, planLineKind, {
      id: body.id,
      data: { ...data, fromId: suggestion.id },
      words: { what: body.what ?? what, why, phone },
      ...pick(suggestion),
      ...(await inPlaceOf(permit, insteadOf)),
    }),
  );
}

/** Two phones took it up: in the same words it is one line; in other words whoever comes later is told, and loses none. */
function takenAlready(known: Fact, { id, what }: { id: string; what?: string | undefined }): Kept {
  if (known.id !== id && what !== undefined && what !== known.words.what) throw changedMeanwhile(known);
  return { id: known.id, already: true };
}

/** Taken up on two devices it is one line: the second waited for the first, and finds it. */
async function findTaken(permit: AnyPermit, suggestionId: string): Promise<Fact | undefined> {
  const { participantIds } = permit;
  const lines = await listVersions(permit, { participantIds, kinds: [], standing: [planLineKind.kind] });
  return lines.find(({ data }) => data.fromId === suggestionId);
}

/** The line it comes in place of, in the version that stands; gone meanwhile, the suggestion becomes a line of its own. */
async function inPlaceOf(permit: Deciding, id: string | undefined) {
  if (!id) return {};
  const found = await findToAmend(permit, id);
  const line = 'fact' in found ? found.fact : found.amendedBy;
  const own = line?.authorKind === 'participant' && permit.participantIds.includes(line.participantId);
  return own ? { ...pick(line), corrects: { id: line.id, how: 'amend' as const } } : {};
}

/**
 * A guardian accepts a suggestion as it is. It becomes a line under their name beside the participant’s own, in place of
 * none of them; the participant may set it aside.
 */
export async function takeUpAsGuardian(
  permit: DecidingAsGuardian,
  { body, params }: About<typeof GuardianTakeUpEntry>,
): Promise<Kept> {
  const suggestion = await waitingFor(permit, params.factId);
  const known = await findTaken(permit, suggestion.id);
  if (known) return { id: known.id, already: true };
  const { insteadOf: _, ...data } = suggestion.data;
  const { what = '', why = '', phone = '' } = suggestion.words;
  return write(
    permit,
    aboutSubject(permit, planLineKind, {
      id: body.id,
      data: { ...data, fromId: suggestion.id },
      words: { what, why, phone },
      ...pick(suggestion),
    }),
  );
}

/** A guardian says no to a suggestion. Their reasons are no part of the participant’s record. */
export async function declineAsGuardian(
  permit: DecidingAsGuardian,
  { body, params }: About<typeof GuardianTakeUpEntry>,
): Promise<Kept> {
  const suggestion = await waitingFor(permit, params.factId);
  return write(
    permit,
    aboutSubject(permit, planDeclineKind, {
      id: body.id,
      data: {},
      aboutId: suggestion.id,
      ...pick(suggestion),
    }),
  );
}

/** What waits, while nobody else answers it. */
async function waitingFor(permit: DecidingAsGuardian, id: string): Promise<Fact<LineData>> {
  const found = await findToAmend(permit, id);
  if (!('fact' in found)) throw changedMeanwhile(found.amendedBy);
  return suggestionOf(permit, found.fact);
}

/** Not this one, or not now, with or without a reason. */
export async function decline(permit: Deciding, { body, params }: About<typeof DeclineEntry>) {
  const suggestion = suggestionOf(permit, (await findTheirs(permit, params.factId))(params.factId));
  return write(
    permit,
    aboutSubject(permit, planDeclineKind, {
      id: body.id,
      data: {},
      words: { said: body.said ?? '' },
      aboutId: suggestion.id,
      ...pick(suggestion),
    }),
  );
}

/**
 * How it is with a line of one's own: a goal is worked on, reached or let go for now; any line can be set aside and
 * taken up again. Nothing is lost by it.
 */
export async function sayState(permit: Deciding, { body, params }: About<typeof StateEntry>) {
  const line = asKind(planLineKind, (await findTheirs(permit, params.factId))(params.factId));
  if (!(line && standsByItself(line)) || (body.state === 'reached' && line.data.part !== 'goal'))
    throw new Failure('invalid', 'plans/not-a-goal', { detail: 'This is not a goal of theirs.' });
  return write(
    permit,
    aboutSubject(permit, planStateKind, {
      id: body.id,
      data: { state: body.state },
      words: { said: body.said ?? '' },
      aboutId: line.id,
      ...pick(line),
    }),
  );
}

/** Who may see a milestone, as the participant chooses. Its words stay; taking this back opens it as it was before. */
export async function chooseReaders(permit: Deciding, { body, params }: About<typeof ReadersEntry>) {
  if (await isSentAgain(permit, body.id)) return { id: body.id, already: true };
  const found = await findToAmend(permit, params.factId);
  if (!('fact' in found)) throw changedMeanwhile(found.amendedBy);
  const milestone = asKind(milestoneKind, found.fact);
  if (!(milestone && permit.participantIds.includes(milestone.participantId)))
    throw new Failure('invalid', 'plans/not-a-milestone', { detail: 'This is not a milestone.' });
  return write(
    permit,
    aboutSubject(permit, milestoneKind, {
      id: body.id,
      happenedAt: milestone.happenedAt,
      data: milestone.data,
      words: milestone.words,
      category: milestone.category,
      ...between(permit, body),
      corrects: { id: milestone.id, how: 'amend' },
    }),
  );
}
