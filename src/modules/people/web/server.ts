import { useQuery } from '@tanstack/preact-query';
import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

/** The part of other rooms' answers that these pages need. */
interface Organization {
  timeZone: string;
  programs: { id: string; name: string; closedOn: string | null }[];
}

interface OneTimeCode {
  code: string;
  expiresAt: string;
}

interface Getting<Path extends `/${string}`, Reply> {
  readonly get: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

interface Posting<Path extends `/${string}`, Reply> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

interface Enrolment {
  id: string;
  programId: string;
  startedOn: string;
}

interface Enrolling {
  readonly post: '/participants/:id/episodes';
  readonly query?: undefined;
  readonly body: ZodType<Enrolment, Enrolment>;
  readonly reply: ZodType<{ id: string; already: boolean }, { id: string; already: boolean }>;
}

type Neighbours = readonly [
  Enrolling,
  Getting<'/organization', Organization>,
  Posting<'/accounts/:id/invitation', OneTimeCode>,
  Posting<'/participants/:id/sign-in-code', OneTimeCode>,
];

export const neighbours = createClient<Neighbours>();

export const peopleKey = ['people'] as const;
export const personKey = (id: string) => ['participant', id] as const;
export const staffKey = ['staff'] as const;
export const duplicatesKey = ['duplicates'] as const;

export function useOrganization() {
  return useQuery({ queryKey: ['organization'], queryFn: () => neighbours.get('/organization') });
}

/** Programs that are open, as choices. */
export function useProgramChoices(also = ''): { value: string; label: string }[] {
  const { data } = useOrganization();
  return (data?.programs ?? [])
    .filter((program) => program.closedOn === null || program.id === also)
    .map(({ id, name }) => ({ value: id, label: name }));
}

export function useStaff(enabled = true) {
  return useQuery({ queryKey: staffKey, queryFn: () => api.get('/staff'), enabled });
}
