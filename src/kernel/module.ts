import type { Kysely } from 'kysely';
import type { Actor, Bring, Introduction, Policy } from './access/index.ts';
import type { AnyRoute, Exchange } from './http/route.ts';
import type { AnyJob } from './jobs/job.ts';

/**
 * Tells who is asking, from a cookie or a bearer token; `nobody` when neither is good. It runs before any permit and
 * outside a transaction: `db` shows no organization's rows, only what functions of the owner role answer.
 */
export type Authenticate = (db: Kysely<unknown>, exchange: Exchange, now: Date) => Promise<Actor>;

/**
 * The same to be found out in the message that opens the act, so that asking who it is costs no wait of its own;
 * undefined where the request shows nothing to be known by.
 */
export type Introduce = (exchange: Exchange) => Introduction | undefined;

/** The plate on a module's door: what it brings to the house. */
export interface Module {
  readonly name: string;
  /** Modules whose tables its migrations may refer to. */
  readonly after: readonly string[];
  readonly policy: Policy;
  readonly routes: readonly AnyRoute[];
  readonly jobs?: readonly AnyJob[];
  /** Folder of its migrations: `file:` URL. */
  readonly migrations?: URL;
  readonly authenticate?: Authenticate;
  readonly introduce?: Introduce;
  /** What travels with the opening of some acts, by action. */
  readonly brings?: Readonly<Record<string, Bring>>;
}

export function defineModule(module: Module): Module {
  return module;
}
