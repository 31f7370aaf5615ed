import type { ZodType } from 'zod';
import { createClient } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

/** What this room asks of others, as their part of the API describes it. */
interface Posting<Path extends `/${string}`, Body> {
  readonly post: Path;
  readonly query?: undefined;
  readonly body: ZodType<Body, Body>;
  readonly reply: ZodType<Written, Written>;
}

interface Written {
  id: string;
  already: boolean;
}

interface Named {
  name: string;
  chosenName: string;
  /** Who walks along now, and who did before (`until`). */
  caseload: { staffId: string; staffName: string; until?: string }[];
  abilities: string[];
}

/** Something in the participant's own words, for the team or just between them and those named. */
export interface OwnWords {
  id: string;
  said: string;
  happenedAt: string;
  audience: 'team' | 'just-us';
  withIds: string[];
  /** The entry that these are other words for. */
  amends?: string;
}

interface ClinicalNote {
  id: string;
  note: string;
  amends: string;
  /** What kind of note it is, as it stands. */
  [data: string]: unknown;
}

interface Strength {
  id: string;
  what: string;
  amends: string;
  /** Where it comes from, as it stands. */
  [data: string]: unknown;
}

export type Answering = 'co-sign' | 'dissent' | 'reply' | 'put-right';

interface Struck {
  struckAt: string;
  versions: number;
}

type Neighbours = readonly [
  {
    readonly get: '/participants/:id';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Named, Named>;
  },
  Posting<'/participants/:id/line/:factId/answers', { id: string; how: Answering; said?: string }>,
  Posting<'/participants/:id/steps/:factId/done', { id: string }>,
  Posting<'/participants/:id/steps/:factId/move', { id: string; dueOn: string }>,
  Posting<'/participants/:id/signals/:factId/off', { id: string }>,
  Posting<'/participants/:id/own-words', OwnWords>,
  Posting<'/participants/:id/returns-to-use', OwnWords>,
  Posting<'/participants/:id/strengths', Strength>,
  Posting<'/participants/:id/clinical-notes', ClinicalNote>,
  Posting<'/participants/:id/what-helps', { id: string; what: string; amends: string }>,
  {
    readonly post: '/participants/:id/line/:factId/strike';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<Struck, Struck>;
  },
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();
