import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';
import type { LineData } from '../schema/line.ts';
import type { LineView, PlanView } from '../schema/view.ts';

export type { LineEntry } from '../schema/entries.ts';
export type { MilestoneView, OrphanView, StepView } from '../schema/view.ts';
export type { LineData, LineView, PlanView };

/** What this room asks of others, as their part of the API describes it. */
interface Posting<Path extends `/${string}`, Body, Reply = { id: string; already: boolean }> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body: ZodType<Body, Body>;
  readonly reply: ZodType<Reply, Reply>;
}

interface Bare<Path extends `/${string}`, Reply> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

interface Named {
  name: string;
  chosenName: string;
  /** Who walks along now, and who did before (`until`). */
  caseload: { staffId: string; staffName: string; until?: string }[];
}

type Neighbours = readonly [
  {
    readonly get: '/participants/:id';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Named, Named>;
  },
  Posting<'/participants/:id/steps/:factId/done', { id: string }>,
  Posting<'/participants/:id/strengths', { id: string; what: string; origin: 'earlier' | 'new' }>,
  Bare<'/participants/:id/line/:factId/withdraw', { withdrawalId: string }>,
  Bare<'/participants/:id/line/:factId/restore', { restored: true }>,
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();

/** Takes back an entry one wrote oneself. */
export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

export const planKey = (id: string): string[] => ['plan', id];

/** The whole plan, or as it was at the end of a day. */
export const fetchPlan = (id: string, asOf?: string): Promise<PlanView> =>
  api.get('/participants/:id/plan', { params: { id }, query: asOf ? { asOf } : {} });
