import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { AskedReaders, Readers } from '../../../web/readers/who-reads.tsx';
import type { routes } from '../routes.ts';

/** What this room asks of others, as their part of the API describes it. */
interface Fact {
  id: string;
  kind: string;
  happenedAt: string;
  recordedAt: string;
  authorId?: string;
  audience: 'team' | 'just-us';
  data: Readonly<Record<string, unknown>>;
  words: Readonly<Record<string, string>>;
  struckAt?: string;
}

export type Message = Fact & { answers: Fact[] };

export interface MessagePage {
  entries: Message[];
  authors: Record<string, string>;
  abilities: string[];
  next?: string;
}

interface Named {
  name: string;
  chosenName: string;
  languages: string[];
}

export interface Template {
  code: string;
  en: string;
  es: string;
  retired?: boolean;
}

interface Getting<Path extends `/${string}`, Reply> {
  readonly get: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

type LineQuery = { kinds: string; limit: number; before?: string };

type Neighbours = readonly [
  {
    readonly get: '/participants/:id/line';
    readonly query: ZodType<LineQuery, LineQuery>;
    readonly body?: undefined;
    readonly reply: ZodType<MessagePage, MessagePage>;
  },
  Getting<'/participants/:id', Named>,
  Getting<'/participants/:id/readers', Readers>,
  Getting<'/settings/lists/:key', { items: Template[] }>,
  {
    readonly post: '/participants/:id/line/:factId/withdraw';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ withdrawalId: string }, { withdrawalId: string }>;
  },
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();

export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

/** Asked anew each time: a promise of yesterday may not hold today. */
export function useReaders(id: string): AskedReaders {
  const { data, isError } = useQuery({
    queryKey: ['readers', id],
    queryFn: () => neighbours.get('/participants/:id/readers', { params: { id } }),
    retry: false,
    meta: { kept: false },
  });
  return isError ? undefined : (data ?? 'asking');
}

export const useNamed = (id: string) =>
  useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
  });

export const useTemplates = () =>
  useQuery({
    queryKey: ['list', 'message-templates'],
    queryFn: () => neighbours.get('/settings/lists/:key', { params: { key: 'message-templates' } }),
    select: ({ items }) => items.filter(({ retired }) => !retired),
    staleTime: 300_000,
  });

/** Whatever shows messages, and who waits for an answer. */
export function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([['line'], ['today']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
