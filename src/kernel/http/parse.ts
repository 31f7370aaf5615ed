import type { z } from 'zod';
import { unreadableAt } from '../../lib/readable-text.ts';
import { Failure } from '../failure.ts';
import type { AnyRoute, Input } from './route.ts';

interface Raw {
  params: unknown;
  query: unknown;
  body: unknown;
}

type Part = 'params' | 'query' | 'body';

function parsePart(
  schema: z.ZodType | undefined,
  part: Part,
  raw: unknown,
  wrong: Record<string, string>,
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(raw);
  if (parsed.success) {
    const unreadable = unreadableAt(parsed.data);
    if (unreadable !== undefined) wrong[unreadable || part] = 'unreadable_text';
    return parsed.data;
  }
  for (const issue of parsed.error.issues) {
    const at = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(',') : part);
    // A custom message of ours is a code ('people/phone-too-short'); Zod's own are named by kind.
    wrong[at] = issue.code === 'custom' ? issue.message : issue.code;
  }
  return undefined;
}

/** Everything a route accepts, parsed; a Failure that names each field otherwise. A malformed id is simply not found. */
export function parseInput(row: AnyRoute, raw: Raw): Input<undefined, undefined, undefined> {
  const lost: Record<string, string> = {};
  const params = parsePart(row.params, 'params', raw.params, lost);
  if (Object.keys(lost).length > 0)
    throw new Failure('not-found', 'kernel/not-found', {
      detail: 'Nothing is here, or it is not yours to open.',
    });
  const wrong: Record<string, string> = {};
  const query = parsePart(row.query, 'query', raw.query, wrong);
  const body = row.upload ? raw.body : parsePart(row.body, 'body', raw.body ?? {}, wrong);
  if (Object.keys(wrong).length > 0) throw new Failure('invalid', 'kernel/invalid', { fields: wrong });
  return { params, query, body } as Input<undefined, undefined, undefined>;
}
