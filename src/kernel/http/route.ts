import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Access, Asking } from '../access/access.ts';
import type { Permit } from '../access/permit.ts';
import type { Notices } from '../db/notices.ts';
import type { Events } from './events.ts';

type Schema = z.ZodType;
type Out<S> = S extends Schema ? z.output<S> : undefined;

/** A file sent to the person who asked; its name says nothing about what kind of place this is. */
export interface Download {
  fileName: string;
  type: string;
  content: Readable | Uint8Array | string;
}

/** Sends the browser on to another address, ours or another server's. */
export interface Redirect {
  to: string;
}

/** What a route in steps takes its permits with. */
export interface Entry {
  readonly access: Access;
  readonly asking: Asking;
  /** What other acts tell as they commit. */
  readonly notices: Notices;
}

/** What an action may learn of, and do to, the exchange besides its parsed input. Few need it. */
export interface Exchange {
  readonly ip: string;
  readonly userAgent: string;
  readonly sessionToken: string | undefined;
  /** Header values by lower-case name. */
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, options: { maxAge?: number; httpOnly?: boolean }): void;
}

export interface Input<P, Q, B> {
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
}

/**
 * What leaves through a door for somebody outside: nothing about any participant; that something changed; or what a consent
 * grants, which is written into the book of disclosures in the same act.
 */
export type Disclosing = 'nothing' | 'that-it-changed' | 'what-is-granted';

type Method =
  | { get: `/${string}` }
  | { post: `/${string}` }
  | { put: `/${string}` }
  | { delete: `/${string}` };

type Special = 'download' | 'redirect' | 'events';
interface Specials {
  download: Download;
  redirect: Redirect;
  events: Events;
}
type Answer<R> = R extends Schema ? z.input<R> : R extends Special ? Specials[R] : never;

interface InOneAct<N extends string, P, Q, B, R> {
  run: (permit: Permit<N, never>, input: Input<P, Q, B>, exchange: Exchange) => Promise<Answer<R>>;
  steps?: never;
}

interface InSteps<P, Q, B, R> {
  /**
   * Instead of `run`, for what cannot be one transaction: it must not wait inside one (hashing, another server), or a
   * part must stay when the rest is refused (counting tries). It takes each step's permit itself.
   */
  steps: (entry: Entry, input: Input<P, Q, B>, exchange: Exchange) => Promise<Answer<R>>;
  run?: never;
}

export type RouteRow<
  N extends string,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  R extends Schema | Special,
> = Method & {
  /** The action a permit must be given for; also the audit's label. */
  needs: N;
  /** One sentence for the API's documentation. */
  says: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Raw bytes instead of JSON, at most this many; the act receives a Buffer as `body` and the name in X-File-Name. */
  upload?: { maxBytes: number };
  /** The most bytes of a JSON body, where a picture comes with it; 256 KiB for all others. */
  maxBytes?: number;
  /** Of a stream of events, their names. */
  events?: readonly string[];
  /** What somebody outside is told through this door; required of every door a partner may come through. */
  discloses?: Disclosing;
  reply: R;
  /** 201 for what makes something; 200 otherwise. */
  status?: 200 | 201;
  /** Names the participant the request is about, from its parsed input. Required where the action's rule is about one. */
  about?: (input: Input<P, Q, B>) => string;
} & (InOneAct<N, P, Q, B, R> | InSteps<P, Q, B, R>);

/** One row of a module's table of routes; the types of its schemas flow into `run` and into the browser's client. */
export function route<
  const N extends string,
  const M extends Method,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  R extends Schema | Special = Schema,
>(row: M & RouteRow<N, P, Q, B, R>): M & RouteRow<N, P, Q, B, R> {
  return row;
}

/** A row as the server walks it, its types forgotten. */
export interface AnyRoute {
  get?: string;
  post?: string;
  put?: string;
  delete?: string;
  needs: string;
  says: string;
  params?: Schema | undefined;
  query?: Schema | undefined;
  body?: Schema | undefined;
  upload?: { maxBytes: number };
  maxBytes?: number;
  events?: readonly string[];
  discloses?: Disclosing;
  reply: Schema | Special;
  status?: 200 | 201;
  about?: ((input: never) => string) | undefined;
  run?: ((permit: never, input: never, exchange: Exchange) => Promise<unknown>) | undefined;
  steps?: ((entry: Entry, input: never, exchange: Exchange) => Promise<unknown>) | undefined;
}

export type Verb = 'get' | 'post' | 'put' | 'delete';

export function verbOf(row: AnyRoute): { verb: Verb; path: string } {
  for (const verb of ['get', 'post', 'put', 'delete'] as const) {
    const path = row[verb];
    if (path) return { verb, path };
  }
  throw new Error('A route without a path.');
}
