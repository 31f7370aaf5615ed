import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import { fetchAhead, queries } from '../../../web/queries.ts';
import { useReached } from '../../../web/reached.ts';
import type { Language } from '../../../web/words.ts';
import { currentLanguage, useLanguage } from '../../../web/words.ts';
import type { routes } from '../routes.ts';
import type { FormCard, Forms, OpenForm } from '../schema.ts';

export const api = createClient<typeof routes>();

interface Named {
  name: string;
  chosenName: string;
}

type Neighbours = readonly [
  {
    readonly get: '/participants/:id';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Named, Named>;
  },
  {
    readonly post: '/participants/:id/line/:factId/withdraw';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ withdrawalId: string }, { withdrawalId: string }>;
  },
];

const neighbours = createClient<Neighbours>();

export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });

const formsKey = (id: string) => ['forms', id] as const;
export const instrumentsKey = ['instruments'] as const;

const allOf = (id: string, language: Language) => ({
  queryKey: [...formsKey(id), language],
  queryFn: () => api.get('/participants/:id/forms', { params: { id }, query: { language } }),
});

const oneOf = (id: string, key: string, language: Language) => ({
  queryKey: [...formsKey(id), 'open', key, language],
  queryFn: () => api.get('/participants/:id/forms/:key', { params: { id, key }, query: { language } }),
});

export const useForms = (id: string) => useQuery(allOf(id, useLanguage()));

/** A form that may need somebody on call lies on no device: without a network nobody could be told. */
const mayLieHere = ({ instrument, closed }: OpenForm): boolean =>
  instrument.offline && !instrument.needsOnCall && closed === undefined;

/** A form once fetched stays while the page is open: it is filled in without a network as well. */
export const useOpenForm = (id: string, key: string) =>
  useQuery({
    ...oneOf(id, key, useLanguage()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { kept: mayLieHere },
  });

/** More than these a phone does not fetch ahead: whoever pays for every byte opens the others when there is a network. */
const mostAhead = 5;

/** Fetched ahead while there is a network: the list of one's own forms, and those that may be filled in without one. */
export async function keepForms(id: string): Promise<void> {
  const language = currentLanguage();
  const { queryKey, queryFn } = allOf(id, language);
  await fetchAhead(queryKey, queryFn);
  const mine = queries.getQueryData<Forms>(queryKey)?.forms ?? [];
  for (const { key } of mine.filter(opensAnywhere).slice(0, mostAhead)) {
    const one = oneOf(id, key, language);
    await fetchAhead(one.queryKey, one.queryFn);
  }
}

const opensAnywhere = ({ offline, closed }: FormCard): boolean => offline && closed === undefined;

/** Whether a form can be opened now: it is here, or the server can be asked for it. */
export function useOpens(id: string): (key: string) => boolean {
  const reached = useReached();
  const language = useLanguage();
  return (key) => reached || queries.getQueryData(oneOf(id, key, language).queryKey) !== undefined;
}

export const useResponse = (id: string, factId: string) =>
  useQuery({
    queryKey: [...formsKey(id), 'response', factId],
    queryFn: () => api.get('/participants/:id/form-responses/:factId', { params: { id, factId } }),
  });

export const useInstruments = () =>
  useQuery({ queryKey: instrumentsKey, queryFn: () => api.get('/instruments') });

/** What a participant is called; nothing while the name is not here, since no page waits for it. */
export function useChosenName(id: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['participant', id, 'named'],
    queryFn: () => neighbours.get('/participants/:id', { params: { id } }),
    staleTime: 300_000,
  });
  return data?.chosenName;
}

/** Everything that shows what was filled in. */
export function useFreshForms(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const keys = [['forms'], ['line'], ['today'], ['beside']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
