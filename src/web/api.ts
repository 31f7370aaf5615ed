import type { ZodType, z } from 'zod';
import type { ParamNames } from './path-params.ts';
import type { Given } from './request.ts';
import { request } from './request.ts';

export { apiAddress } from './address.ts';
export { Offline, Problem } from './problem.ts';

/** The part of a route row that the browser needs to know, by type alone. */
export interface RouteShape {
  readonly get?: string;
  readonly post?: string;
  readonly put?: string;
  readonly delete?: string;
  readonly params?: ZodType;
  readonly query?: ZodType;
  readonly body?: ZodType;
  readonly reply?: ZodType;
}

type Verb = 'get' | 'post' | 'put' | 'delete';
type PathOf<Row, V extends Verb> = Row extends { readonly [verb in V]: infer Path extends string }
  ? Path
  : never;
type RowOf<Row, V extends Verb, Path> = Row extends { readonly [verb in V]: Path } ? Row : never;

type ParamsPart<Path> = [ParamNames<Path>] extends [never]
  ? { params?: never }
  : { params: { [name in ParamNames<Path>]: string } };

type Part<Row, Name extends 'query' | 'body'> = Row extends {
  readonly [name in Name]: infer Schema extends ZodType;
}
  ? Partial<Record<never, never>> extends z.input<Schema>
    ? { [name in Name]?: z.input<Schema> }
    : { [name in Name]: z.input<Schema> }
  : { [name in Name]?: never };

interface Always {
  signal?: AbortSignal;
  /** A file sent as it is, instead of a JSON body. */
  file?: Blob;
}

type Asked<Row, Path> = ParamsPart<Path> & Part<Row, 'query'> & Part<Row, 'body'> & Always;
type Arguments<Given> = Partial<Record<never, never>> extends Given ? [given?: Given] : [given: Given];
type Reply<Row> = Row extends { readonly reply: infer Schema extends ZodType } ? z.output<Schema> : undefined;

type Call<Row, V extends Verb> = <const Path extends PathOf<Row, V>>(
  path: Path,
  ...given: Arguments<Asked<RowOf<Row, V, Path>, Path>>
) => Promise<Reply<RowOf<Row, V, Path>>>;

export type Client<Routes extends readonly RouteShape[]> = { readonly [V in Verb]: Call<Routes[number], V> };

/**
 * A typed client over a module's route table, of which only the type is imported:
 *
 *     import type { routes } from '../routes.ts';
 *     const api = createClient<typeof routes>();
 *     await api.get('/participants/:id', { params: { id } });
 *
 * Paths are below `/api`. Throws `Problem` when the server says no and `Offline` when nobody answers.
 */
export function createClient<Routes extends readonly RouteShape[]>(): Client<Routes> {
  const call = (verb: Verb) => (path: string, given?: Given) => request(verb, path, given);
  return { get: call('get'), post: call('post'), put: call('put'), delete: call('delete') } as Client<Routes>;
}
