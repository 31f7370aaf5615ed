import type { Permit } from '../../../kernel/access/index.ts';
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
import { listVersions } from '../../timeline/index.ts';
import { planKinds } from '../kinds.ts';
import type { PlanView } from '../schema/view.ts';
import { assemble } from './assemble.ts';
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
    names: await namesOf(permit, idsIn(plan)),
    abilities: abilities(permit),
  };
}

/** The organization's words are asked for where there is something to say in them. */
const inTheirWords = async (permit: Permit<'plan.read'>, services: readonly Service[]) =>
  services.length === 0 ? [] : named(services, await getWordList(permit, 'services'));

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
