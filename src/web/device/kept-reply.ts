import type { QueryKey } from '@tanstack/preact-query';

export interface KeptReply {
  key: QueryKey;
  data: unknown;
  /** When the server said it, in milliseconds since 1970. */
  at: number;
  /** The build that asked: another may read answers of another shape. */
  build: string;
}

const keptForMs = 60 * 86_400_000;

const isReply = (value: unknown): value is KeptReply =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  'data' in value &&
  'at' in value &&
  'build' in value;

/** A kept answer that these pages can still show; undefined for anything else. */
export function goodReply(kept: unknown, here: { now: number; build: string }): KeptReply | undefined {
  return isReply(kept) && kept.build === here.build && here.now - kept.at <= keptForMs ? kept : undefined;
}
