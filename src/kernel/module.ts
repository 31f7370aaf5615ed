import type { Access, Actor, Policy } from './access/index.ts';
import type { AnyRoute, Exchange } from './http/route.ts';
import type { AnyJob } from './jobs/job.ts';

/** Tells who is asking, from a cookie or a bearer token; `nobody` when neither is good. */
export type Authenticate = (access: Access, exchange: Exchange, requestId: string) => Promise<Actor>;

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
}

export function defineModule(module: Module): Module {
  return module;
}
