import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AnyPermit } from '../../kernel/access/index.ts';
import { keyRing } from '../../kernel/access/index.ts';
import type { Exchange } from '../../kernel/http/route.ts';
import { after, stepSeconds } from './domain/session-life.ts';

/**
 * What a browser keeps for us between two requests, sealed with a key derived from the installation's: it can neither
 * read nor change it, and a thousand strangers beginning to sign in fill no table.
 */
function sealCookie(permit: AnyPermit, name: string, content: unknown): string {
  const ring = keyRing(permit).derive('sign-in cookies');
  return ring.seal(Buffer.from(JSON.stringify(content)), name).toString('base64url');
}

function openCookie(permit: AnyPermit, name: string, sealed: string | undefined): unknown {
  if (!sealed) return undefined;
  try {
    const ring = keyRing(permit).derive('sign-in cookies');
    return JSON.parse(ring.unseal(Buffer.from(sealed, 'base64url'), name).toString());
  } catch {
    // A stranger may send anything here; it counts as nothing.
    return undefined;
  }
}

/** What was begun and waits to be finished in the same browser. */
export type StepName = 'two-step' | 'passkey' | 'add-passkey' | 'oidc';
const cookieOf = (name: StepName): string => `__Host-${name}`;
const stepShape = z.object({ at: z.coerce.date(), content: z.unknown() });

/** Holds a step in the browser for ten minutes. */
export function holdStep(permit: AnyPermit, exchange: Exchange, name: StepName, content: object): void {
  const sealed = sealCookie(permit, name, { at: permit.now, content });
  exchange.setCookie(cookieOf(name), sealed, { maxAge: stepSeconds });
}

/** The step as it was held and when, unless it is over, another's, or not ours. */
export function readStep<T>(
  permit: AnyPermit,
  exchange: Exchange,
  name: StepName,
  shape: z.ZodType<T>,
): { at: Date; content: T } | undefined {
  const step = stepShape.safeParse(openCookie(permit, name, exchange.cookie(cookieOf(name))));
  if (!step.success || after(step.data.at, stepSeconds) < permit.now) return undefined;
  const content = shape.safeParse(step.data.content);
  return content.success ? { at: step.data.at, content: content.data } : undefined;
}

export function dropStep(exchange: Exchange, name: StepName): void {
  exchange.setCookie(cookieOf(name), '', { maxAge: 0 });
}

const deviceCookie = '__Host-device';
const twoYears = 63_072_000;
const mostSubjects = 8;
const deviceShape = z.object({ id: z.uuid(), subjects: z.array(z.string()).max(mostSubjects) });

const markOf = (permit: AnyPermit, subject: string): string =>
  keyRing(permit).derive('known devices').mac(subject).subarray(0, 12).toString('base64url');

/** This device's id, if it has got past this subject before ('login ana'): it then counts its tries alone. */
export function knownDevice(permit: AnyPermit, exchange: Exchange, subject: string): string | undefined {
  const device = deviceShape.safeParse(openCookie(permit, 'device', exchange.cookie(deviceCookie)));
  return device.success && device.data.subjects.includes(markOf(permit, subject))
    ? device.data.id
    : undefined;
}

/** Remembers, after a good sign-in, that this device got past these subjects; the last eight are kept. */
export function rememberDevice(permit: AnyPermit, exchange: Exchange, subjects: readonly string[]): void {
  const known = deviceShape.safeParse(openCookie(permit, 'device', exchange.cookie(deviceCookie)));
  const { id, subjects: before } = known.success ? known.data : { id: randomUUID(), subjects: [] };
  const marks = [...new Set([...subjects.map((subject) => markOf(permit, subject)), ...before])];
  const sealed = sealCookie(permit, 'device', { id, subjects: marks.slice(0, mostSubjects) });
  exchange.setCookie(deviceCookie, sealed, { maxAge: twoYears });
}
