import type { Version } from '../../timeline/index.ts';
import { rootsOf, standsNow, stoodWhen } from '../domain/history.ts';
import { orphansIn } from '../domain/orphans.ts';
import type { Part } from '../domain/parts.ts';
import type { Slot } from '../domain/week.ts';
import { emptyStretches } from '../domain/week.ts';
import { planLeftKind } from '../kinds.ts';
import type { LineView, PlanView } from '../schema/view.ts';
import {
  linksOf,
  milestonesOf,
  rehearsalsOf,
  reviewsOf,
  stepsOf,
  strongSideOf,
  wakingOf,
} from './besides.ts';
import type { Told } from './lines.ts';
import { linesOf, takenUp } from './lines.ts';
import type { Clock, Service } from './received.ts';
import { groupsKeptIn, servicesOf } from './received.ts';

type Assembled = Omit<PlanView, 'today' | 'asOf' | 'groups' | 'names' | 'abilities' | 'services'> & {
  services: Service[];
};

/** The clock of the plan; `past` when it is told as it stood at the end of the clock's day. */
export interface When extends Clock {
  past: boolean;
}

/** What was told of a plan, as it stands or as it stood at the end of a day. */
function toldOf(facts: readonly Version[], { on, dayOf, past }: When): Told {
  const standing = past ? stoodWhen(facts, (at) => dayOf(at) <= on) : standsNow(facts);
  const rootOf = rootsOf(facts);
  const taken = takenUp(standing, rootOf);
  const belongsTo = (id: string): string => taken.get(rootOf(id)) ?? rootOf(id);
  return { standing, all: new Map(facts.map((fact) => [fact.id, fact])), rootOf, belongsTo };
}

const stateOf = ({ state }: LineView) => state?.state ?? 'working';

/** What was set aside waits for nothing. */
const ofPart = (lines: readonly LineView[], part: Part): LineView[] =>
  lines.filter((line) => line.data.part === part && stateOf(line) !== 'let-go');

const slotsOf = (lines: readonly LineView[]): Slot[] =>
  ofPart(lines, 'routine').flatMap(({ data }) => (data.part === 'routine' ? [data] : []));

function orphansOf(told: Told, { lines, steps, links }: Pick<Assembled, 'lines' | 'steps' | 'links'>) {
  const left = told.standing.flatMap(({ kind, data }) =>
    kind === planLeftKind.kind && typeof data.leftId === 'string' ? [told.belongsTo(data.leftId)] : [],
  );
  return orphansIn({
    goals: ofPart(lines, 'goal').map((line) => ({ rootId: line.rootId, state: stateOf(line) })),
    needs: ofPart(lines, 'need'),
    barriers: ofPart(lines, 'barrier'),
    steps: steps.map(({ rootId, doneAt }) => ({ rootId, done: doneAt !== undefined })),
    links,
    left: new Set(left),
  });
}

/** A whole plan out of the facts of one person's line, the oldest first. */
export function assemble(facts: readonly Version[], when: When): Assembled {
  const told = toldOf(facts, when);
  const { lines, suggestions } = linesOf(told);
  const links = linksOf(told);
  const steps = stepsOf(told, links);
  const waking = wakingOf(told);
  return {
    ...strongSideOf(told),
    lines,
    suggestions,
    steps,
    milestones: milestonesOf(told),
    services: servicesOf(told, links, when),
    links,
    orphans: orphansOf(told, { lines, steps, links }),
    reviews: reviewsOf(told),
    rehearsals: rehearsalsOf(told),
    ...(waking ? { waking } : {}),
    empty: emptyStretches(slotsOf(lines), waking),
    groupsKept: groupsKeptIn(told, when),
  };
}
