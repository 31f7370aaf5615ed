import { z } from 'zod';
import type { Rule } from '../access/policy.ts';
import type { AnyRoute } from './route.ts';
import { verbOf } from './route.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input');
  const required = new Set((json.required as string[] | undefined) ?? []);
  const properties = (json.properties as Record<string, Json> | undefined) ?? {};
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: shape,
  }));
}

function bodyOf(row: AnyRoute): Json {
  if (row.upload)
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  if (!row.body) return {};
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(row.body, 'input') } } },
  };
}

function contentOf({ reply }: AnyRoute): Json {
  if (reply === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (typeof reply === 'string')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(reply, 'output') } };
}

function replyOf(row: AnyRoute): Json {
  if (row.reply === 'redirect') return { 303: { description: 'Go on at the address in Location' } };
  const content = contentOf(row);
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const description = row.events ? `A line that stays open; its events: ${row.events.join(', ')}` : 'Done';
  return { [String(row.status ?? 200)]: { description, content }, default: problem };
}

/** 'postParticipantsIdContacts': a verb and a path are there once, an action may have several routes. */
function nameOf(row: AnyRoute): string {
  const { verb, path } = verbOf(row);
  const parts = path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return verb + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}

function operationOf(row: AnyRoute, isDoor: boolean): Json {
  return {
    operationId: nameOf(row),
    ...(isDoor ? { security: [] } : {}),
    summary: row.says,
    tags: [row.needs.split('.')[0]],
    'x-needs': row.needs,
    parameters: [...parametersOf(row.params, 'path'), ...parametersOf(row.query, 'query')],
    ...bodyOf(row),
    responses: replyOf(row),
  };
}

const problemSchema = schemaOf(
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
  'output',
);

/** The whole API as OpenAPI 3.1, from the same table that serves it. */
export function openApiOf(
  routes: readonly AnyRoute[],
  rules: ReadonlyMap<string, Rule>,
  version: string,
  sessionName: string,
): Json {
  const paths: Record<string, Json> = {};
  for (const row of routes) {
    const { verb, path } = verbOf(row);
    const key = `/api${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[key] = { ...paths[key], [verb]: operationOf(row, rules.get(row.needs)?.about === 'door') };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version,
      description: 'Requests and replies as JSON; failures as RFC 9457 problems.',
    },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionName },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { token: [] }],
    paths,
  };
}
