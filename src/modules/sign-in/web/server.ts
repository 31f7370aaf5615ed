import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

export const api = createClient<typeof routes>();

/** The part of another room's answer that a token's form needs. */
interface Organization {
  programs: { id: string; name: string; closedOn: string | null }[];
}

type Neighbours = readonly [
  {
    readonly get: '/organization';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Organization, Organization>;
  },
];

export const neighbours = createClient<Neighbours>();

export const accountKey = ['account'] as const;
export const sessionsKey = ['account', 'sessions'] as const;
export const tokensKey = ['tokens'] as const;
