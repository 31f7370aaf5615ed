import type { Query, QueryKey } from '@tanstack/preact-query';
import { queries } from '../queries.ts';
import { device } from './device.ts';

/*
 * What a participant has read of their own record opens again without a network. Of staff nothing is kept: a record that is
 * not theirs stays with the server. A question whose answer is only true for now says so: `meta: { kept: false }`, or says
 * of each answer whether it may lie here: `meta: { kept: (data) => … }`.
 */
const prefix = 'reply.';
/** An answer longer than this is not what one needs on the way. */
const mostCharacters = 300_000;
const keptForMs = 60 * 86_400_000;

interface KeptReply {
  key: QueryKey;
  data: unknown;
  /** When the server said it, in milliseconds since 1970. */
  at: number;
}

const isReply = (value: unknown): value is KeptReply =>
  typeof value === 'object' && value !== null && 'key' in value && 'data' in value && 'at' in value;

function restore(name: string): void {
  const kept = device().read(name);
  if (!isReply(kept) || Date.now() - kept.at > keptForMs) {
    void device().forget(name);
    return;
  }
  const query = queries
    .getQueryCache()
    .build(queries, { queryKey: kept.key, gcTime: Number.POSITIVE_INFINITY });
  // What this page has asked itself is newer.
  if (query.state.data !== undefined) return;
  query.setData(kept.data, { updatedAt: kept.at, manual: true });
  // Shown at once, and asked anew all the same.
  query.invalidate();
}

/** Puts what was kept here where pages look for it; it is asked anew as soon as the server can be reached. */
export function restoreReplies(): void {
  for (const name of device().names(prefix)) restore(name);
}

const mayLieHere = (kept: unknown, data: unknown): boolean =>
  typeof kept === 'function' ? kept(data) === true : kept !== false;

function keepReply({ queryHash, queryKey, state, meta }: Query): void {
  if (state.data === undefined) return;
  // What was kept before it might not be goes from here as well.
  if (!mayLieHere(meta?.kept, state.data)) return void device().forget(`${prefix}${queryHash}`);
  const reply: KeptReply = { key: queryKey, data: state.data, at: state.dataUpdatedAt };
  if (JSON.stringify(reply).length > mostCharacters) return;
  void device().keep(`${prefix}${queryHash}`, reply);
}

/** Keeps what the server answers from now on; returns how to stop. */
export function keepReplies(): () => void {
  return queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual)
      keepReply(event.query);
  });
}
