import type { QueryKey } from '@tanstack/preact-query';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import { fetchAhead } from '../../../web/queries.ts';
import { mostNamed } from '../../../web/readers/sharing-field.tsx';
import type { Domain } from '../domain/domains.ts';
import { ownCheck } from '../domain/picture.ts';
import type { Voice } from '../domain/voices.ts';
import type { routes } from '../routes.ts';
import type { Phrase } from '../schema.ts';

/** What this room asks of others, as their part of the API describes it. */
interface Posting<Path extends `/${string}`, Body, Reply = { id: string; already: boolean }> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body: ZodType<Body, Body>;
  readonly reply: ZodType<Reply, Reply>;
}

interface Getting<Path extends `/${string}`, Reply> {
  readonly get: Path;
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

export interface NewStrength {
  id: string;
  what: string;
  origin: 'earlier' | 'new';
  domain?: Domain;
}

/** An offered answer; its value goes back as it came. */
interface Offered {
  value: unknown;
  label?: Phrase;
}

export interface Asked {
  linkId: string;
  text?: Phrase;
  options: Offered[];
  items: Asked[];
}

interface OpenCheck {
  instrument: {
    key: string;
    version: string;
    form: { items: Asked[] };
    items: { key: string; linkId?: string }[];
    mapping: { sources: { domain: Domain; items?: string[] }[] };
  };
}
export type Check = OpenCheck['instrument'];

interface FilledIn {
  id: string;
  instrument: string;
  version: string;
  language: string;
  mode: 'self' | 'assisted';
  voice: Voice;
  happenedAt: string;
  answers: { values: Record<string, unknown[]>; repetitions: Record<string, number> };
}

interface NewStep {
  id: string;
  what: string;
  owner: 'participant' | 'staff';
  dueOn: string;
}

interface NewGoal {
  id: string;
  what: string;
  data: { part: 'goal'; domain: Domain };
}

type Neighbours = readonly [
  Getting<'/participants/:id', Named>,
  Getting<'/participants/:id/forms/:key', OpenCheck>,
  Posting<'/participants/:id/forms', FilledIn>,
  Posting<'/participants/:id/strengths', NewStrength>,
  Posting<'/participants/:id/what-helps', { id: string; what: string }>,
  Posting<'/participants/:id/steps', NewStep>,
  Posting<'/participants/:id/plan/lines', NewGoal>,
  {
    readonly post: '/family/voices/:voiceId/take-back';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ done: true }, { done: true }>;
  },
  {
    readonly post: '/participants/:id/line/:factId/withdraw';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ withdrawalId: string }, { withdrawalId: string }>;
  },
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();

/** Takes back an entry one wrote oneself. */
export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

const profileQuery = (id: string) => ({
  queryKey: ['strengths', id],
  queryFn: () => api.get('/participants/:id/strengths', { params: { id } }),
});

const checkQuery = (id: string) => ({
  queryKey: ['forms', id, 'open', ownCheck],
  queryFn: () => neighbours.get('/participants/:id/forms/:key', { params: { id, key: ownCheck } }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useProfile = (id: string) => useQuery(profileQuery(id));
export const useCheck = (id: string) => useQuery(checkQuery(id));

function askAhead(query: { queryKey: QueryKey; queryFn: () => Promise<unknown> }): Promise<void> {
  return fetchAhead(query.queryKey, query.queryFn);
}

/** Asked ahead, while there is a network. */
export const keepProfile = (id: string): Promise<void> => askAhead(profileQuery(id));
export const keepCheck = (id: string): Promise<void> => askAhead(checkQuery(id));

const useNamed = (id: string) =>
  useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
  });

/** What a participant is called: undefined while the name is on its way, a plain word where it cannot be had. */
export function useChosenName(id: string, unnamed: string): string | undefined {
  const { data, isError } = useNamed(id);
  return data?.chosenName ?? (isError ? unnamed : undefined);
}

export interface Walker {
  id: string;
  name: string;
}

/** As many as an entry may be between, besides the participant. */

/** Who walks along with a participant now, for what is just between them. */
export function useWalkers(id: string): Walker[] {
  const now = (useNamed(id).data?.caseload ?? []).filter(({ until }) => !until);
  return now.slice(0, mostNamed).map(({ staffId, staffName }) => ({ id: staffId, name: staffName }));
}

/** Everything that shows what was written here. */
export function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [['strengths'], ['line'], ['today'], ['beside'], ['plan'], ['forms']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
