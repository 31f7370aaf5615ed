import type { Query } from '@tanstack/preact-query';
import { buildName } from '../build.ts';
import { queries, rememberAll } from '../queries.ts';
import { device } from './device.ts';
import type { KeptReply } from './kept-reply.ts';
import { goodReply, repliesOf, repliesOfOthers } from './kept-reply.ts';

/*
 * What a participant has read of their own record opens again without a network. Of staff nothing is kept: a record that is
 * not theirs stays with the server. A question whose answer is only true for now says so: `meta: { kept: false }`, or says
 * of each answer whether it may lie here: `meta: { kept: (data) => … }`.
 */
/** An answer longer than this is not what one needs on the way. */
const mostCharacters = 300_000;

function restore(name: string): void {
  const kept = goodReply(device().read(name), Date.now());
  if (!kept) {
    void device().forget(name);
    return;
  }
  const query = queries.getQueryCache().build(queries, { queryKey: kept.key });
  // What this page has asked itself is newer.
  if (query.state.data !== undefined) return;
  query.setData(kept.data, { updatedAt: kept.at, manual: true });
  // Shown at once, and asked anew all the same.
  query.invalidate();
}

/** Puts what was kept here where pages look for it; it is asked anew as soon as the server can be reached. */
export function restoreReplies(): void {
  rememberAll();
  for (const name of device().names(repliesOf(buildName()))) restore(name);
}

/** Once this build needs no earlier one beside it, neither are the answers that one kept. */
export function forgetEarlierReplies(): void {
  for (const name of repliesOfOthers(device().names(''), buildName())) void device().forget(name);
}

const mayLieHere = (kept: unknown, data: unknown): boolean =>
  typeof kept === 'function' ? kept(data) === true : kept !== false;

function keepReply({ queryHash, queryKey, state, meta }: Query): void {
  if (state.data === undefined) return;
  // What was kept before it might not be goes from here as well.
  const name = `${repliesOf(buildName())}${queryHash}`;
  if (!mayLieHere(meta?.kept, state.data)) return void device().forget(name);
  const reply: KeptReply = { key: queryKey, data: state.data, at: state.dataUpdatedAt };
  if (JSON.stringify(reply).length > mostCharacters) return;
  void device().keep(name, reply);
}

/** Keeps what the server answers from now on; returns how to stop. */
export function keepReplies(): () => void {
  return queries.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual)
      keepReply(event.query);
  });
}
