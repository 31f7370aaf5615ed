import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access, Actor } from '../access/index.ts';
import type { Meter } from '../db/meter.ts';
import { metered } from '../db/meter.ts';
import { Failure } from '../failure.ts';
import { exchangeOf } from './exchange.ts';
import { parseInput } from './parse.ts';
import type { AnyRoute, Download, Entry, Exchange, Input, Redirect } from './route.ts';
import { verbOf } from './route.ts';

export interface Serving {
  access: Access;
  authenticate: (exchange: Exchange) => Promise<Actor>;
  /** Adds an X-Statements header with the count of statements, for tests of cost and the bench. */
  countStatements: boolean;
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
  const actor = await serving.authenticate(exchange);
  refuseUnknown(serving, row, actor);
  const input = parseInput(row, { params: request.params, query: request.query, body: request.body });
  const participantId = row.about ? (row.about as (input: AnyInput) => string)(input) : undefined;
  const { access } = serving;
  const asking = { actor, requestId: request.id, participantId };
  if (row.steps) return present(row, await (row.steps as Step<Entry>)({ access, asking }, input, exchange));
  // Presented inside the act: a reply that does not fit its schema undoes what was done, so that the failure is true.
  return access.permit(row.needs, asking, async (permit) =>
    present(row, await (row.run as Step<unknown>)(permit, input, exchange)),
  );
}

/** What may leave: only what the reply's schema names. */
const present = (row: AnyRoute, result: unknown): unknown =>
  row.reply === 'download' || row.reply === 'redirect' ? result : row.reply.parse(result);

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

/** Puts one row of the table on the server, below /api. */
export function serveRoute(app: FastifyInstance, row: AnyRoute, serving: Serving): void {
  checkRow(serving, row);
  const { verb, path } = verbOf(row);
  app.route({
    method: verb.toUpperCase(),
    url: `/api${path}`,
    ...(row.upload ? { bodyLimit: row.upload.maxBytes } : {}),
    handler: async (request, reply) => {
      const exchange = exchangeOf(request, reply);
      const act = () => answer(serving, row, request, exchange);
      if (!serving.countStatements) return send(row, reply, await act());
      const meter: Meter = { statements: 0 };
      const result = await metered(meter, act);
      reply.header('x-statements', meter.statements);
      return send(row, reply, result);
    },
  });
}
