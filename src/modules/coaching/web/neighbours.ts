import type { ZodType } from 'zod';
import { createClient, Problem } from '../../../web/api.ts';
import type { routes } from '../routes.ts';

/** What this room asks of others, as their part of the API describes it. */
export interface ParticipantSeen {
  id: string;
  name: string;
  chosenName: string;
  pronouns?: string;
  /** What the reader may do with this participant. */
  abilities: string[];
}

/** A contact as it stands on the line. */
export interface ContactSeen {
  id: string;
  kind: string;
  happenedAt: string;
  recordedAt: string;
  authorId?: string;
  audience: 'team' | 'just-us';
  data: Readonly<Record<string, unknown>>;
  words: Readonly<Record<string, string>>;
  amendsId?: string;
}

/** A line of a plan, as far as a note names it. */
export interface PlanLineSeen {
  id: string;
  /** The same however often the line is reworded. */
  rootId: string;
  what: string;
  data: { part: string; sign?: string };
  audience: 'team' | 'just-us';
  earlier: { id: string }[];
  state?: { state: string };
}

interface PlanSeen {
  lines: PlanLineSeen[];
}

interface EntrySeen {
  entry: ContactSeen;
  authors: Record<string, string>;
}

interface Getting<Path extends `/${string}`, Query, Reply> {
  readonly get: Path;
  readonly query: ZodType<Query, Query>;
  readonly body?: undefined;
  readonly reply: ZodType<Reply, Reply>;
}

interface Found {
  items: { id: string; name: string; pronouns?: string }[];
}

type Neighbours = readonly [
  Getting<'/participants/:id', Partial<Record<never, never>>, ParticipantSeen>,
  Getting<'/participants/:id/plan', Partial<Record<never, never>>, PlanSeen>,
  Getting<'/participants', { search?: string; coach?: string; limit?: number }, Found>,
  Getting<'/participants/:id/line/:factId', Partial<Record<never, never>>, EntrySeen>,
  {
    readonly post: '/participants/:id/line/:factId/withdraw';
    readonly query?: undefined;
    readonly body?: undefined;
    readonly reply: ZodType<{ withdrawalId: string }, { withdrawalId: string }>;
  },
];

export const api = createClient<typeof routes>();
export const neighbours = createClient<Neighbours>();

/** An entry as it stands, or its last version where it was amended; undefined where nothing of it is to be seen. */
export async function findEntry(id: string, factId: string): Promise<EntrySeen | undefined> {
  try {
    return await neighbours.get('/participants/:id/line/:factId', { params: { id, factId } });
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}

export const withdraw = (id: string, factId: string) =>
  neighbours.post('/participants/:id/line/:factId/withdraw', { params: { id, factId } });
