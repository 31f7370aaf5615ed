import type { MatchCode } from '../domain.ts';

/** A row about to be written, by what it is known again. */
export interface Candidate {
  row: number;
  key: string;
  /** The participant's number in the other system. */
  number?: string | undefined;
  /** A person decided that this row is somebody known. */
  same?: { participantId: string } | { row: number } | undefined;
}

export interface KnownRecord {
  recordId: string;
  participantId: string;
}

/** What is here already, and what earlier rows of the same run have become. */
export interface KnownThings {
  keys: Map<string, KnownRecord>;
  numbers: Map<string, string>;
  /** Row → the participant it became. */
  rows: Map<number, string>;
}

export type Settled =
  | { kind: 'new' }
  | {
      kind: 'matched';
      reason: MatchCode;
      record: KnownRecord;
      /** A number nobody has yet, to be added to the person it was decided to be. */
      adds?: string | undefined;
    };

/** Whether a row of people is somebody known, and why. A number tells more than a likeness, and a decision than both. */
export function settlePerson(candidate: Candidate, known: KnownThings): Settled {
  const { key, number, same } = candidate;
  const before = known.keys.get(key);
  if (before) return { kind: 'matched', reason: 'row-known', record: before };
  const holder = number === undefined ? undefined : known.numbers.get(number);
  if (holder !== undefined) return { kind: 'matched', reason: 'number-known', record: recordOf(holder) };
  if (same === undefined) return { kind: 'new' };
  const participantId = 'row' in same ? known.rows.get(same.row) : same.participantId;
  if (participantId === undefined) return { kind: 'new' };
  return {
    kind: 'matched',
    reason: 'decided-same',
    record: recordOf(participantId),
    ...(number === undefined ? {} : { adds: number }),
  };
}

const recordOf = (participantId: string): KnownRecord => ({ recordId: participantId, participantId });
