import type { QueryKey } from '@tanstack/preact-query';

export interface KeptReply {
  key: QueryKey;
  data: unknown;
  /** When the server said it, in milliseconds since 1970. */
  at: number;
}

const keptForMs = 60 * 86_400_000;

const isReply = (value: unknown): value is KeptReply =>
  typeof value === 'object' && value !== null && 'key' in value && 'data' in value && 'at' in value;

/** A kept answer that may still be shown; undefined for anything else. */
export function goodReply(kept: unknown, now: number): KeptReply | undefined {
  return isReply(kept) && now - kept.at <= keptForMs ? kept : undefined;
}

const prefix = 'reply.';

/** Where a build keeps its answers: another may read answers of another shape, and has its own. */
export const repliesOf = (build: string): string => `${prefix}${build}.`;

/** Of these rows, the answers that other builds kept. */
export const repliesOfOthers = (names: readonly string[], build: string): string[] =>
  names.filter((name) => name.startsWith(prefix) && !name.startsWith(repliesOf(build)));
