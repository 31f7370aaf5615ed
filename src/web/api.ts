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
  readonly query?: ZodType | undefined;
  readonly body?: ZodType | undefined;
  /** Anything but JSON is no business of the client: link to `apiAddress(path, params)`. */
  readonly reply?: ZodType | 'download' | 'redirect' | 'events';
}

type Verb = 'get' | 'post' | 'put' | 'delete';
/** A path written out; the `/${string}` of a verb that the row does not have is no path. */
type Written<Path> = `/${string}` extends Path ? never : Path;
type PathOf<Row, V extends Verb> = Row extends { readonly [verb in V]: infer Path extends string }
  ? Written<Path>
  : never;
type RowOf<Row, V extends Verb, Path> = Row extends { readonly [verb in V]: Path } ? Row : never;

type ParamsPart<Path> = [ParamNames<Path>] extends [never]
  ? { params?: never }
  : { params: { [name in ParamNames<Path>]: string } };

type Nothing = Partial<Record<never, never>>;
type PartOf<Name extends string, Schema> = Schema extends ZodType
  ? Nothing extends z.input<Schema>
    ? { [name in Name]?: z.input<Schema> }
    : { [name in Name]: z.input<Schema> }
  : { [name in Name]?: never };
type QueryPart<Row> = Row extends { readonly query?: infer Schema } ? PartOf<'query', Schema> : never;
type BodyPart<Row> = Row extends { readonly body?: infer Schema } ? PartOf<'body', Schema> : never;

interface Always {
  signal?: AbortSignal;
  /** A file sent as it is, instead of a JSON body, for rows with `upload`. */
  file?: Blob;
}

type Asked<Row, Path> = ParamsPart<Path> & QueryPart<Row> & BodyPart<Row> & Always;
type Arguments<Given> = Nothing extends Given ? [given?: Given] : [given: Given];
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
