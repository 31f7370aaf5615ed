import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

/** What this page sends to other rooms, as their part of the API describes it. */
interface QuickContact {
  id: string;
  happenedAt: string;
  place: 'text' | 'phone';
  outcome: 'kept' | 'not-reached';
}

interface Written {
  id: string;
  already: boolean;
}

interface Posting<Path extends `/${string}`, Body, Reply> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body: ZodType<Body, Body>;
  readonly reply: ZodType<Reply, Reply>;
}

interface Asking<Path extends `/${string}`, Reply> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

interface Named {
  name: string;
  chosenName: string;
}

interface Place {
  timeZone: string;
  helplineConfirmedOn: string | null;
}

type Neighbours = readonly [
  {
    readonly get: '/organization';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Place, Place>;
  },
  {
    readonly get: '/participants/:id';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Named, Named>;
  },
  Posting<'/participants/:id/caseload', { staffId: string }, object>,
  Posting<'/participants/:id/caseload/:staffId/end', object, object>,
  Posting<'/participants/:id/contacts', QuickContact, Written>,
  Posting<'/participants/:id/steps/:factId/done', { id: string }, Written>,
  Asking<'/participants/:id/line/:factId/withdraw', { withdrawalId: string }>,
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();
