import type { AnyPermit, Permit } from '../../../kernel/access/index.ts';
import { abilities } from '../../../kernel/access/index.ts';
import { dayIn } from '../../../lib/dates.ts';
import {
  groupAttendanceKind,
  helpsKind,
  listGroupTimes,
  milestoneKind,
  nextStepKind,
  stepDoneKind,
  strengthKind,
} from '../../coaching/index.ts';
import { serviceKind } from '../../episodes/index.ts';
import { getOrganization, getWordList } from '../../organizations/index.ts';
import { namesOf } from '../../people/index.ts';
import { accountNames } from '../../sign-in/index.ts';
import { listVersions } from '../../timeline/index.ts';
import { rootsOf, standsNow } from '../domain/history.ts';
import { planDeclineKind, planKinds, planLineKind, planStateKind } from '../kinds.ts';
import type { GuardianPlanView, LineView, PlanView } from '../schema/view.ts';
import { assemble } from './assemble.ts';
import { linesOf, takenUp } from './lines.ts';
import type { Service } from './received.ts';
import { named } from './received.ts';

const withHistory = [
  ...planKinds.map(({ kind }) => kind),
  nextStepKind.kind,
  stepDoneKind.kind,
  milestoneKind.kind,
];
const asItStands = [strengthKind.kind, helpsKind.kind, serviceKind.kind, groupAttendanceKind.kind];

/** A whole plan: what stands on the line of it, put together anew each time; one statement whatever its length. */
export async function readPlan(
  permit: Permit<'plan.read'>,
  { query }: { query: { asOf?: string | undefined } },
): Promise<PlanView> {
  const { participantIds, now } = permit;
  const { timeZone } = await getOrganization(permit);
  const facts = await listVersions(permit, { participantIds, kinds: withHistory, standing: asItStands });
  const { asOf } = query;
  const today = dayIn(timeZone, now);
  const dayOf = (at: Date) => dayIn(timeZone, at);
  const plan = assemble(facts, { on: asOf ?? today, dayOf, past: asOf !== undefined });
  return {
    today,
    ...(asOf ? { asOf } : {}),
    ...plan,
    services: await inTheirWords(permit, plan.services),
    groups: await listGroupTimes(permit),
    names: { ...(await namesOf(permit, idsIn(plan))), ...(await guardiansIn(permit, plan)) },
    abilities: abilities(permit),
  };
}

/** The organization's words are asked for where there is something to say in them. */
const inTheirWords = async (permit: Permit<'plan.read'>, services: readonly Service[]) =>
  services.length === 0 ? [] : named(services, await getWordList(permit, 'services'));

/** A guardian is known by their account alone; nothing is asked where none has answered. */
const guardiansIn = (
  permit: AnyPermit,
  { lines, suggestions }: { lines: readonly LineView[]; suggestions: readonly LineView[] },
): Promise<Record<string, string>> => {
  const accepted = lines.flatMap(({ byGuardian, authorId }) => (byGuardian && authorId ? [authorId] : []));
  const declined = suggestions.flatMap((line) => line.declined?.byGuardianId ?? []);
  return accountNames(permit, [...new Set([...accepted, ...declined])]);
};

/** The lines of a plan for a guardian: what the row policies leave of it, put together as the participant sees it. */
export async function readPlanAsGuardian(permit: Permit<'plan.read-as-guardian'>): Promise<GuardianPlanView> {
  const { participantIds } = permit;
  const kinds = [planLineKind.kind, planDeclineKind.kind, planStateKind.kind];
  const facts = await listVersions(permit, { participantIds, kinds, standing: [] });
  const rootOf = rootsOf(facts);
  const standing = standsNow(facts);
  const taken = takenUp(standing, rootOf);
  const belongsTo = (id: string): string => taken.get(rootOf(id)) ?? rootOf(id);
  const told = linesOf({ standing, all: new Map(facts.map((fact) => [fact.id, fact])), rootOf, belongsTo });
  const asItStands = (line: LineView): LineView => ({ ...line, earlier: [] });
  return {
    lines: told.lines.map(asItStands),
    suggestions: told.suggestions.map(asItStands),
    names: await guardiansIn(permit, told),
  };
}

type Named = Pick<PlanView, 'lines' | 'suggestions' | 'steps' | 'milestones' | 'links' | 'rehearsals'>;

/** Everybody a plan names by id. */
function idsIn({ lines, suggestions, steps, milestones, links, rehearsals }: Named): string[] {
  const written = [...lines, ...suggestions].flatMap((line) => [
    line.authorId,
    line.suggestedById,
    ...line.betweenIds,
    ...line.earlier.map(({ authorId }) => authorId),
  ]);
  const reached = milestones.flatMap((one) => [one.authorId, one.verifiedById, ...one.betweenIds]);
  const beside = rehearsals.flatMap(({ authorId, withIds }) => [authorId, ...withIds]);
  const others = [...steps.map(({ ownerId }) => ownerId), ...links.map(({ authorId }) => authorId)];
  const all = [...written, ...reached, ...beside, ...others];
  return [...new Set(all.flatMap((id) => id ?? []))];
}
