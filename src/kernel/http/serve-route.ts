import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access, Actor, Introduction } from '../access/index.ts';
import type { Meter } from '../db/meter.ts';
import { metered } from '../db/meter.ts';
import type { Notices } from '../db/notices.ts';
import { Failure } from '../failure.ts';
import type { Events } from './events.ts';
import { sendEvents } from './events.ts';
import { exchangeOf } from './exchange.ts';
import { parseInput } from './parse.ts';
import type { AnyRoute, Download, Entry, Exchange, Input, Redirect } from './route.ts';
import { verbOf } from './route.ts';

export interface Serving {
  access: Access;
  notices: Notices;
  authenticate: (exchange: Exchange) => Promise<Actor>;
  introduce: (exchange: Exchange) => Introduction | undefined;
  /** Adds an X-Statements header with the count of statements, for tests of cost and the bench. */
  countStatements: boolean;
  /** Tells this installation's cookies from those of others on the same host; see `nameInBrowser`. */
  cookieMark: string;
}

type AnyInput = Input<undefined, undefined, undefined>;
type Step<From> = (from: From, input: AnyInput, exchange: Exchange) => Promise<unknown>;

/** Asks who it is, parses, takes the permit, acts, and lets only the reply's own schema out. */
async function answer(
  serving: Serving,
  row: AnyRoute,
  request: FastifyRequest,
  exchange: Exchange,
): Promise<unknown> {
  const { access, notices } = serving;
  const arriving = arrive(serving, row, request, exchange);
  if (arriving) return access.admit(row.needs, arriving, actOf(row, arriving.input, exchange));
  const actor = await serving.authenticate(exchange);
  refuseUnknown(serving, row, actor);
  const input = parseInput(row, request);
  const asking = { actor, requestId: request.id, participantId: aboutOf(row, input) };
  if (row.steps)
    return present(row, await (row.steps as Step<Entry>)({ access, asking, notices }, input, exchange));
  return access.permit(row.needs, asking, actOf(row, input, exchange));
}

// Presented inside the act: a reply that does not fit its schema undoes what was done, so that the failure is true.
const actOf =
  (row: AnyRoute, input: AnyInput, exchange: Exchange) =>
  async (permit: unknown): Promise<unknown> =>
    present(row, await (row.run as Step<unknown>)(permit, input, exchange));

const aboutOf = (row: AnyRoute, input: AnyInput): string | undefined =>
  row.about ? (row.about as (input: AnyInput) => string)(input) : undefined;

/**
 * The short way in, where the act's opening asks who it is as well. Whoever sends something unreadable takes the long
 * way, on which it is said first whether they are known at all.
 */
function arrive(serving: Serving, row: AnyRoute, request: FastifyRequest, exchange: Exchange) {
  const introduction = row.run ? serving.introduce(exchange) : undefined;
  const input = introduction && readInput(row, request);
  if (!input) return undefined;
  return { introduction, input, requestId: request.id, participantId: aboutOf(row, input) };
}

function readInput(row: AnyRoute, request: FastifyRequest): AnyInput | undefined {
  try {
    return parseInput(row, request);
  } catch {
    return undefined;
  }
}

/** What may leave: only what the reply's schema names. */
const present = (row: AnyRoute, result: unknown): unknown =>
  typeof row.reply === 'string' ? result : row.reply.parse(result);

/** Whoever is not signed in learns that first, before anything about what they sent. */
function refuseUnknown(serving: Serving, row: AnyRoute, actor: Actor): void {
  const about = serving.access.rules().get(row.needs)?.about;
  if (actor.kind === 'nobody' && about !== 'door') {
    throw new Failure('unauthenticated', 'kernel/sign-in', { detail: 'Please sign in first.' });
  }
}

function send(row: AnyRoute, reply: FastifyReply, result: unknown): FastifyReply {
  if (row.reply === 'download') {
    const file = result as Download;
    reply
      .header('content-type', file.type)
      .header('content-disposition', `attachment; filename="${file.fileName}"`);
    return reply.send(file.content);
  }
  if (row.reply === 'events') return sendEvents(reply, result as Events);
  if (row.reply === 'redirect') return reply.redirect((result as Redirect).to, 303);
  return reply.status(row.status ?? 200).send(result);
}

function checkRow(serving: Serving, row: AnyRoute): void {
  const rule = serving.access.rules().get(row.needs);
  const { path } = verbOf(row);
  if (!rule)
    throw new Failure('bug', 'kernel/no-such-action', {
      detail: `${path} needs ${row.needs}, which no policy names.`,
    });
  if (rule.about === 'participant' && !row.about) {
    throw new Failure('bug', 'kernel/about-nobody', {
      detail: `${path} must say which participant it is about.`,
    });
  }
}

function bodyLimitOf({ upload, maxBytes }: AnyRoute): { bodyLimit?: number } {
  const most = upload?.maxBytes ?? maxBytes;
  return most === undefined ? {} : { bodyLimit: most };
}

/** Puts one row of the table on the server, below /api. */
export function serveRoute(app: FastifyInstance, row: AnyRoute, serving: Serving): void {
  checkRow(serving, row);
  const { verb, path } = verbOf(row);
  app.route({
    method: verb.toUpperCase(),
    url: `/api${path}`,
    ...bodyLimitOf(row),
    handler: async (request, reply) => {
      const exchange = exchangeOf(request, reply, serving.cookieMark);
      const act = () => answer(serving, row, request, exchange);
      if (!serving.countStatements) return send(row, reply, await act());
      const meter: Meter = { statements: 0 };
      const result = await metered(meter, act);
      reply.header('x-statements', meter.statements);
      return send(row, reply, result);
    },
  });
}
