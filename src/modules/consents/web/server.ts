import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/preact-query';
import type { z } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';
import type {
  Consents,
  ConsentView,
  DisclosureView,
  PartnerView,
  RestrictionsHere,
  RestrictionView,
  SharedEntry,
  SharedPeople,
} from '../schema.ts';

type Of<Schema extends z.ZodType> = z.output<Schema>;

export type SharingView = Of<typeof Consents>;
export type ConsentSeen = Of<typeof ConsentView>;
export type Shown = Of<typeof DisclosureView>;
export type RestrictionSeen = Of<typeof RestrictionView>;
export type RestrictionHere = Of<typeof RestrictionsHere>['restrictions'][number];
export type Partner = Of<typeof PartnerView>;
export type Person = Of<typeof SharedPeople>['people'][number];
export type Entry = Of<typeof SharedEntry>;

export const api = createClient<typeof routes>();

export const useSharing = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['sharing', id],
    enabled,
    queryFn: () => api.get('/participants/:id/consents', { params: { id } }),
  });

export const useWholeConsent = (id: string, consentId: string) =>
  useQuery({
    queryKey: ['sharing', id, consentId],
    queryFn: () => api.get('/participants/:id/consents/:consentId', { params: { id, consentId } }),
  });

export const useBook = (id: string) =>
  useInfiniteQuery({
    queryKey: ['sharing', id, 'book'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.get('/participants/:id/disclosures', {
        params: { id },
        query: pageParam ? { before: pageParam } : {},
      }),
    getNextPageParam: (last) => last.next,
  });

/** Below the same key as everything else that shows what is shared: one answer renews them all. */
export const useRestrictionsHere = () =>
  useQuery({ queryKey: ['sharing', 'restrictions'], queryFn: () => api.get('/restrictions') });

export const usePartners = () => useQuery({ queryKey: ['partners'], queryFn: () => api.get('/partners') });

/** Everything that shows what is shared, anew. */
export function useFresh(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['sharing'] });
  };
}
