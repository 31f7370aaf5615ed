import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Erasure } from '../erasure.ts';

const id = z.uuid();

const common = { v: z.literal(1), id, org: id, participants: z.array(id).min(1), at: z.iso.datetime() };

const erased = {
  by: id.nullable(),
  byKind: z.string(),
  basis: z.enum(['own-words', 'due', 'asked']),
  counts: z.record(z.string(), z.int()),
};

const rule = z.strictObject({
  scheduleId: id,
  years: z.int(),
  notBeforeAge: z.int().nullable(),
  source: z.string(),
  lastOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
});

const hash = z.hex().length(64);

/**
 * One line of the ledger of erasures: identifiers, scopes and times, never content. Holds stand there too, since a restored
 * backup that has forgotten one would let a record go. `hash` is SHA-256 over the line without it, fields in this order.
 */
export const LedgerLine = z.discriminatedUnion('what', [
  z.strictObject({ ...common, what: z.literal('strike'), facts: z.array(id), ...erased, hash }),
  z.strictObject({ ...common, what: z.literal('person'), rule: rule.nullable(), ...erased, hash }),
  z.strictObject({ ...common, what: z.literal('family'), ...erased, hash }),
  z.strictObject({ ...common, what: z.literal('hold'), by: id.nullable(), hash }),
  z.strictObject({ ...common, what: z.literal('lift'), by: id.nullable(), hash }),
]);
export type LedgerLine = z.output<typeof LedgerLine>;

type Unsealed<Line> = Line extends LedgerLine ? Omit<Line, 'hash'> : never;

const sortKeys = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

const hashOf = (line: Unsealed<LedgerLine>): string =>
  createHash('sha256').update(JSON.stringify(line)).digest('hex');

/** Adds the hash, with the fields in the order of the shape, so that one content has one hash. */
function sealLine(line: Unsealed<LedgerLine>): LedgerLine {
  const { hash: _, ...ordered } = LedgerLine.parse({ ...line, hash: '0'.repeat(64) });
  return LedgerLine.parse({ ...ordered, hash: hashOf(ordered) });
}

const isIntact = ({ hash: told, ...line }: LedgerLine): boolean => hashOf(line) === told;

/** What names a line: the same act is one line wherever a ledger was copied to. */
export const keyOf = (line: Pick<LedgerLine, 'what' | 'id'>): string => `${line.what}:${line.id}`;

export function lineOfErasure(erasure: Erasure): LedgerLine {
  const head = {
    v: 1 as const,
    id: erasure.id,
    org: erasure.orgId,
    participants: [...erasure.participantIds],
    at: erasure.at.toISOString(),
  };
  const tail = {
    by: erasure.byId ?? null,
    byKind: erasure.byKind,
    basis: erasure.basis,
    counts: sortKeys(erasure.counts),
  };
  if (erasure.what === 'strike')
    return sealLine({ ...head, what: 'strike', facts: [...erasure.factIds], ...tail });
  if (erasure.what === 'family') return sealLine({ ...head, what: 'family', ...tail });
  return sealLine({ ...head, what: 'person', rule: erasure.rule ?? null, ...tail });
}

export interface HoldMoment {
  id: string;
  orgId: string;
  participantId: string;
  at: Date;
  byId?: string | undefined;
}

export function lineOfHold(what: 'hold' | 'lift', moment: HoldMoment): LedgerLine {
  const { id: holdId, orgId, participantId, at, byId = null } = moment;
  return sealLine({
    v: 1,
    id: holdId,
    org: orgId,
    participants: [participantId],
    at: at.toISOString(),
    what,
    by: byId,
  });
}

/** A line as it is written; what cannot be read, or is not as it was written, is undefined. */
export function readLine(text: string): LedgerLine | undefined {
  try {
    const parsed = LedgerLine.safeParse(JSON.parse(text));
    return parsed.success && isIntact(parsed.data) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
