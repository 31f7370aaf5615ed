import { z } from 'zod';
import { newId } from '../../src/lib/ids.ts';

interface Shape {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
}

/** Where a shape alone does not say what is right, the name of the field does. */
const byName: Record<string, () => unknown> = {
  timeZone: () => 'America/New_York',
  login: () => `${newId()}@example.org`,
  email: () => `${newId()}@example.org`,
  base64: () => 'aGVyb24=',
  password: () => 'seven tall herons wade',
  current: () => 'seven tall herons wade',
  next: () => 'eight tall herons wade',
  birthOn: () => '1990-03-04',
  fromOn: () => '2030-01-01',
  untilOn: () => '2030-01-02',
  success: () => ['quality-of-life'],
  startsAt: () => '18:00',
};

const byFormat: Record<string, () => string> = {
  uuid: () => newId(),
  date: () => '2026-11-02',
  'date-time': () => '2026-11-02T15:00:00Z',
  email: () => 'someone@example.org',
  uri: () => 'https://example.org',
};

/** Times of day are the one pattern that the name of a field does not tell. */
const isClock = ({ pattern }: Shape): boolean => pattern !== undefined && new RegExp(pattern).test('18:00');

function textFor(shape: Shape): string {
  if (!shape.format && isClock(shape)) return '18:00';
  const made = shape.format ? byFormat[shape.format] : undefined;
  return made ? made() : 'sample'.repeat(Math.ceil((shape.minLength ?? 1) / 6));
}

function objectFor(shape: Shape): Record<string, unknown> {
  const wanted = Object.entries(shape.properties ?? {}).filter(([name]) => shape.required?.includes(name));
  return Object.fromEntries(wanted.map(([name, part]) => [name, byName[name]?.() ?? sampleFor(part)]));
}

function sampleFor(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const either = shape.anyOf ?? shape.oneOf;
  if (either) return sampleFor(either[0] ?? {});
  if (shape.type === 'string') return textFor(shape);
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  if (shape.type === 'boolean') return true;
  if (shape.type === 'array')
    return Array.from({ length: shape.minItems ?? 0 }, () => sampleFor(shape.items ?? {}));
  return objectFor(shape);
}

/** The same with one field more that may be left out, for each such field: some schemas want one of several. */
function fuller(shape: Shape, least: unknown): unknown[] {
  const others = Object.entries(shape.properties ?? {}).filter(([name]) => !shape.required?.includes(name));
  return others.map(([name, part]) => ({
    ...(least as object),
    [name]: byName[name]?.() ?? sampleFor(part),
  }));
}

/** Something this schema accepts, with ids nobody has. */
export function sampleOf(schema: z.ZodType): unknown {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const least = sampleFor(shape);
  return [least, ...fuller(shape, least)].find((one) => schema.safeParse(one).success) ?? least;
}
