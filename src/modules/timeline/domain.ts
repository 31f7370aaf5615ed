import type { z } from 'zod';
import { isId } from '../../lib/ids.ts';

export const categories = [
  'identity',
  'attendance',
  'plan',
  'assessment',
  'note',
  'substance-use',
  'medication',
  'mental-health',
  'employment',
  'housing',
  'legal',
  'family',
] as const;
export type Category = (typeof categories)[number];

export const audiences = ['team', 'just-us'] as const;
export type Audience = (typeof audiences)[number];

/** Free texts of a fact by name ('said', 'agreed'); sealed with the person's own key wherever they lie. */
export type Words = Readonly<Record<string, string>>;

/** One dated fact of a person's line, as its readers see it. */
export interface Fact<Data = Record<string, unknown>> {
  readonly id: string;
  readonly participantId: string;
  readonly kind: string;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly authorId?: string;
  readonly authorKind: 'staff' | 'participant' | 'family' | 'token' | 'system';
  readonly category: Category;
  readonly audience: Audience;
  /** For 'just-us': the people it is between. */
  readonly betweenIds: readonly string[];
  readonly data: Data;
  readonly words: Words;
  readonly aboutId?: string;
  /** The fact this one amends. */
  readonly amendsId?: string;
  readonly struckAt?: Date;
}

/**
 * Answers that stay with an entry when its words are amended, told as being about the earlier ones: who disagreed still
 * did (45 CFR § 164.526(d)). Others answer one version alone.
 */
export const outlivingAnswers = ['co-sign', 'dissent', 'reply', 'put-right'] as const;

/** A kind of fact, owned by one module: its shape, its category, and what its texts are called. */
export interface FactKind<Data = Record<string, unknown>> {
  readonly kind: string;
  readonly data: z.ZodType<Data>;
  readonly words: readonly string[];
  readonly category: Category;
  /** Whether it answers another fact and is read with it, not as a row of its own. */
  readonly answers?: boolean;
}

export function defineFactKind<Data>(kind: FactKind<Data>): FactKind<Data> {
  return kind;
}

/** What a module hands over to be added to the line. */
export interface NewFact {
  id: string;
  participantId: string;
  kind: string;
  happenedAt: Date;
  category: Category;
  audience: Audience;
  betweenIds: readonly string[];
  data: Record<string, unknown>;
  words: Words;
  aboutId?: string | undefined;
  corrects?: { id: string; how: 'amend' | 'withdraw' } | undefined;
  batchId?: string | undefined;
  /** Only the application itself (an import, the invented program) may write in someone's name or at another time. */
  onBehalf?: { authorId: string | null; authorKind: Fact['authorKind']; recordedAt: Date } | undefined;
}

export interface Content<Data> {
  id: string;
  participantId: string;
  happenedAt: Date;
  data: Data;
  words?: Words;
  audience?: Audience;
  /** For 'just-us': who it is between. */
  betweenIds?: readonly string[];
  aboutId?: string | undefined;
  corrects?: NewFact['corrects'];
  batchId?: string | undefined;
  onBehalf?: NewFact['onBehalf'];
  category?: Category;
}

/** A fact of a kind, checked against the kind's own shape; texts the kind does not name are refused. */
export function factOf<Data>(kind: FactKind<Data>, content: Content<Data>): NewFact {
  const words = content.words ?? {};
  const unknown = Object.keys(words).find((name) => !kind.words.includes(name));
  if (unknown) throw new Error(`A ${kind.kind} has no text called ${unknown}.`);
  return {
    id: content.id,
    participantId: content.participantId,
    kind: kind.kind,
    happenedAt: content.happenedAt,
    category: content.category ?? kind.category,
    audience: content.audience ?? 'team',
    betweenIds: content.betweenIds ?? [],
    data: kind.data.parse(content.data) as Record<string, unknown>,
    words,
    aboutId: content.aboutId,
    corrects: content.corrects,
    batchId: content.batchId,
    onBehalf: content.onBehalf,
  };
}

/** A read fact as one of its kind, or undefined when it is of another kind or was struck. */
export function asKind<Data>(kind: FactKind<Data>, fact: Fact): Fact<Data> | undefined {
  if (fact.kind !== kind.kind || fact.struckAt) return undefined;
  const parsed = kind.data.safeParse(fact.data);
  return parsed.success ? { ...fact, data: parsed.data } : undefined;
}

/** What a withdrawal says: nothing but that it withdraws. */
export const withdrawalKind = 'withdrawal';

/** What takes a fact back; whoever read the fact is who reads of its withdrawal. */
export function withdrawalOf(fact: Fact, { id, now }: { id: string; now: Date }): NewFact {
  return {
    id,
    participantId: fact.participantId,
    kind: withdrawalKind,
    happenedAt: now,
    category: fact.category,
    audience: fact.audience,
    betweenIds: fact.betweenIds,
    data: {},
    words: {},
    corrects: { id: fact.id, how: 'withdraw' },
  };
}

const withoutNotes: readonly Category[] = ['identity', 'attendance'];

/** The categories a role may read at all. A front desk sees that someone comes, never what was said. */
export function categoriesFor(roles: readonly string[]): readonly Category[] | 'all' {
  const wide = ['coach', 'employment-specialist', 'clinician', 'manager', 'privacy-officer', 'admin'];
  return roles.some((role) => wide.includes(role)) ? 'all' : withoutNotes;
}

/** Where the next page of a line begins: just before this fact. */
export function cursorOf(fact: Pick<Fact, 'happenedAt' | 'id'>): string {
  return `${fact.happenedAt.toISOString()}_${fact.id}`;
}

export function readCursor(cursor: string): { at: Date; id: string } | undefined {
  const [at, id] = cursor.split('_');
  const date = new Date(at ?? '');
  return id && isId(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : undefined;
}
