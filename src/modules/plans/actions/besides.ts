import { helpsKind, milestoneKind, nextStepKind, stepDoneKind, strengthKind } from '../../coaching/index.ts';
import type { Fact, FactKind, Version } from '../../timeline/index.ts';
import { asKind } from '../../timeline/index.ts';
import {
  milestoneVerifiedKind,
  planLinkKind,
  planReviewKind,
  planWakingKind,
  rehearsalKind,
} from '../kinds.ts';
import type { LinkView, MilestoneView, PlanView, RehearsalView, StepView } from '../schema/view.ts';
import type { Told } from './lines.ts';

const of = <Data>(kind: FactKind<Data>, facts: readonly Version[]): Fact<Data>[] =>
  facts.flatMap((fact) => asKind(kind, fact) ?? []);

const author = ({ authorId }: Fact) => (authorId ? { authorId } : {});

export const linksOf = ({ standing, belongsTo }: Told): LinkView[] =>
  of(planLinkKind, standing).map((link) => ({
    id: link.id,
    fromId: belongsTo(link.data.fromId),
    toId: belongsTo(link.data.toId),
    ...author(link),
  }));

/** Answers of a kind, by the root of what they answer. */
function answersBy({ standing, rootOf }: Told, kind: string): Map<string, Version> {
  const answers = standing.filter((fact) => fact.kind === kind);
  return new Map(answers.flatMap((fact) => (fact.aboutId ? [[rootOf(fact.aboutId), fact] as const] : [])));
}

/** Open steps, and those done that belong to something in the plan. */
export function stepsOf(told: Told, links: readonly LinkView[]): StepView[] {
  const linked = new Set(links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const done = answersBy(told, stepDoneKind.kind);
  return of(nextStepKind, told.standing)
    .map(({ id, words, data, audience }): StepView => {
      const rootId = told.rootOf(id);
      const { owner, ownerId, dueOn } = data;
      const doneAt = done.get(rootId)?.recordedAt.toISOString();
      return {
        id,
        rootId,
        what: words.what ?? '',
        owner,
        ownerId,
        dueOn,
        ...(doneAt ? { doneAt } : {}),
        ...(audience === 'just-us' ? { justUs: true } : {}),
      };
    })
    .filter(({ rootId, doneAt }) => !doneAt || linked.has(rootId))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

export function milestonesOf(told: Told): MilestoneView[] {
  const verified = answersBy(told, milestoneVerifiedKind.kind);
  return of(milestoneKind, told.standing)
    .map((fact): MilestoneView => {
      const rootId = told.rootOf(fact.id);
      const seen = verified.get(rootId);
      const writer = told.all.get(rootId) ?? fact;
      const { title = '', wish } = fact.words;
      return {
        id: fact.id,
        rootId,
        title,
        ...(wish ? { wish } : {}),
        ...fact.data,
        standing: seen ? 'verified' : fact.data.standing,
        ...(seen?.authorId ? { verifiedById: seen.authorId } : {}),
        ...author(writer),
        audience: fact.audience,
        betweenIds: [...fact.betweenIds],
      };
    })
    .sort((a, b) => b.onDate.localeCompare(a.onDate));
}

const rehearsalsShown = 5;

export const rehearsalsOf = ({ standing }: Told): RehearsalView[] =>
  of(rehearsalKind, standing)
    .map((fact) => ({
      id: fact.id,
      onDate: fact.data.onDate,
      withIds: [...fact.data.withIds],
      tried: fact.words.tried ?? '',
      ...(fact.words.learned ? { learned: fact.words.learned } : {}),
      ...author(fact),
    }))
    .sort((a, b) => b.onDate.localeCompare(a.onDate))
    .slice(0, rehearsalsShown);

/** The day set last for each; it stands also when an earlier one lay later. */
export function reviewsOf({ standing }: Told): PlanView['reviews'] {
  const latest = (of_: 'plan' | 'hard') =>
    of(planReviewKind, standing).findLast(({ data }) => data.of === of_);
  const [plan, hard] = [latest('plan'), latest('hard')];
  return {
    ...(plan ? { plan: { id: plan.id, onDate: plan.data.onDate } } : {}),
    ...(hard ? { hard: { id: hard.id, onDate: hard.data.onDate } } : {}),
  };
}

/** The hours said last. */
export function wakingOf({ standing }: Told): PlanView['waking'] {
  const last = of(planWakingKind, standing).at(-1);
  return last && { id: last.id, from: last.data.from, to: last.data.to };
}

/** Strengths and what helps, as the person said them; they stand before everything that is missing. */
export const strongSideOf = ({ standing }: Told): Pick<PlanView, 'strengths' | 'helps'> => ({
  strengths: of(strengthKind, standing).map(({ id, words, data }) => ({
    id,
    what: words.what ?? '',
    origin: data.origin,
  })),
  helps: of(helpsKind, standing).map(({ id, words }) => ({ id, what: words.what ?? '' })),
});
