import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { AskedReaders } from '../../../web/readers/who-reads.tsx';
import type { routes } from '../routes.ts';

/** What this room asks of others, as their part of the API describes it. */
interface Entries {
  entries: { id: string; data: Readonly<Record<string, unknown>> }[];
}

interface Places {
  programs: { id: string; name: string; closedOn: string | null }[];
}

interface Answering {
  id: string;
  happenedAt: string;
  said: string;
  audience: 'team';
  answers?: string;
}

interface Marks {
  marks: { id: string; messageId: string }[];
}

type Neighbours = readonly [
  {
    readonly get: '/participants/:id/line';
    readonly query: ZodType<{ kinds: string; limit: number }, { kinds: string; limit: number }>;
    readonly body?: undefined;
    readonly reply: ZodType<Entries, Entries>;
  },
  {
    readonly get: '/organization';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Places, Places>;
  },
  {
    readonly post: '/participants/:id/messages';
    readonly query?: undefined;
    readonly body: ZodType<Answering, Answering>;
    readonly reply: ZodType<{ id: string }, { id: string }>;
  },
  {
    readonly post: '/participants/:id/messages/read';
    readonly query?: undefined;
    readonly body: ZodType<Marks, Marks>;
    readonly reply: ZodType<{ marked: number }, { marked: number }>;
  },
  {
    readonly post: '/participants/:id/line/:factId/withdraw';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ withdrawalId: string }, { withdrawalId: string }>;
  },
];

export const api = createClient<typeof routes>();

export const hoursKey = ['reading-hours'] as const;
export const turnsKey = ['on-call'] as const;
export const neighbours = createClient<Neighbours>();

export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

/** Who reads what this person writes; asked anew each time, since a promise of yesterday may not hold today. */
export function useReaders(id: string): AskedReaders {
  const { data, isError } = useQuery({
    queryKey: ['readers', id],
    queryFn: () => api.get('/participants/:id/readers', { params: { id } }),
    retry: false,
    meta: { kept: false },
  });
  return isError ? undefined : (data ?? 'asking');
}

export interface Wish {
  tellHard: boolean;
  everyDays?: number;
}

function wishFrom({ entries }: Entries): Wish {
  const { tellHard, everyDays } = entries[0]?.data ?? {};
  return { tellHard: tellHard === true, ...(typeof everyDays === 'number' ? { everyDays } : {}) };
}

/** What the person wants to come of their check-ins, as it stands. */
export const useWish = (id: string) =>
  useQuery({
    queryKey: ['line', id, 'check-in-wish'],
    queryFn: () =>
      neighbours.get('/participants/:id/line', {
        params: { id },
        query: { kinds: 'check-in-wish', limit: 1 },
      }),
    select: wishFrom,
    retry: false,
  });

export function useFreshLine(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['line'] });
}

/** Programs that are open, as choices. */
export function useProgramChoices(): { value: string; label: string }[] {
  const { data } = useQuery({ queryKey: ['organization'], queryFn: () => neighbours.get('/organization') });
  return (data?.programs ?? [])
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}

const nightKey = (id: string) => ['night', id] as const;

/** What somebody said outside the hours; it lies on no device. */
export const useNight = (id: string) =>
  useQuery({
    queryKey: nightKey(id),
    queryFn: () => api.get('/participants/:id/night', { params: { id } }),
    refetchInterval: 60_000,
    meta: { kept: false },
  });

/** Whatever shows it: the page, the list of today, the line. */
export function useFreshNight(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [nightKey(id), ['today'], ['line']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
