import type { AnyPermit } from '../../../kernel/access/index.ts';
import { Failure, notFound } from '../../../kernel/failure.ts';
import { newId } from '../../../lib/ids.ts';
import type { Became, Fact } from '../../timeline/index.ts';
import {
  append,
  asKind,
  findToAmend,
  listVersions,
  readSuggested,
  withdrawalOf,
} from '../../timeline/index.ts';
import { rootsOf, standsNow } from '../domain/history.ts';
import type { Part } from '../domain/parts.ts';
import { planDeclineKind, planLineKind } from '../kinds.ts';
import { linesOf, takenUp } from './lines.ts';
import type { Kept } from './write.ts';
import { aboutSubject, write } from './write.ts';

/** What somebody close suggests. `called` is what the participant calls them. */
export interface FamilySuggestion {
  id: string;
  part: Extract<Part, 'goal' | 'coping' | 'need'>;
  what: string;
  why?: string | undefined;
  called: string;
}

/**
 * A family member's suggestion for the plan of the permit's participant: it waits there like anybody's, read by whoever
 * reads the plan. Sent again it changes nothing.
 */
export function suggestAsFamily(permit: AnyPermit, suggestion: FamilySuggestion): Promise<Kept> {
  const { id, part, what, why = '', called } = suggestion;
  return write(
    permit,
    aboutSubject(permit, planLineKind, { id, data: { part }, words: { what, why, by: called } }),
  );
}

/** What a family member is told of their own suggestion: their words, their day, and one word of what became of it. */
export interface OwnSuggestion {
  id: string;
  part: string;
  what: string;
  why?: string;
  at: Date;
  became: Became;
}

/** Everything the family member who asks suggested to the permit's participant and has not taken back. One statement. */
export async function listOwnSuggestions(permit: AnyPermit): Promise<OwnSuggestion[]> {
  const suggested = await readSuggested(permit, permit.participantIds);
  return suggested.flatMap(({ fact, became }) => {
    const line = asKind(planLineKind, fact);
    if (!line) return [];
    const { what = '', why } = line.words;
    const { id, recordedAt: at, data } = line;
    return [{ id, part: data.part, what, at, became, ...(why ? { why } : {}) }];
  });
}

/** Takes back one's own suggestion while nobody has answered it. */
export async function takeBackAsFamily(permit: AnyPermit, id: string): Promise<void> {
  await findToAmend(permit, id);
  const found = (await readSuggested(permit, permit.participantIds)).find(({ fact }) => fact.id === id);
  if (!found) throw notFound();
  if (found.became !== 'waiting')
    throw new Failure('conflict', 'plans/answered-meanwhile', { detail: 'This was answered first.' });
  await withdraw(permit, [found.fact]);
}

/** What this family member suggested and nobody has answered goes, as the link it was said over ends. */
export async function takeBackWaiting(
  permit: AnyPermit,
  { participantId, familyId }: { participantId: string; familyId: string },
): Promise<void> {
  if (permit.actor.kind === 'family') {
    const suggested = await readSuggested(permit, [participantId]);
    return withdraw(
      permit,
      suggested.filter(({ became }) => became === 'waiting').map(({ fact }) => fact),
    );
  }
  const waiting = await listWaiting(permit);
  return withdraw(
    permit,
    waiting.filter(({ authorId }) => authorId === familyId),
  );
}

/** What waits beside the plan of the permit's participant, as its participant sees it. */
async function listWaiting(permit: AnyPermit): Promise<Fact[]> {
  const { participantIds } = permit;
  const kinds = [planLineKind.kind, planDeclineKind.kind];
  const facts = await listVersions(permit, { participantIds, kinds, standing: [] });
  const all = new Map(facts.map((fact) => [fact.id, fact]));
  const [standing, rootOf] = [standsNow(facts), rootsOf(facts)];
  const taken = takenUp(standing, rootOf);
  const belongsTo = (id: string): string => taken.get(rootOf(id)) ?? rootOf(id);
  return linesOf({ standing, all, rootOf, belongsTo })
    .suggestions.filter(({ declined }) => !declined)
    .flatMap(({ id }) => all.get(id) ?? []);
}

async function withdraw(permit: AnyPermit, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await append(
    permit,
    facts.map((fact) => withdrawalOf(fact, { id: newId(), now: permit.now })),
  );
}
