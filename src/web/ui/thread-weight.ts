/** How much support there was: 0 hardly any (dotted), 1 some, 2 steady, 3 dense. */
export type ThreadWeight = 0 | 1 | 2 | 3;

/** How thick the thread is drawn for so many contacts and groups within 30 days; a plain count, no judgement of anyone. */
export function threadWeight(count: number): ThreadWeight {
  if (count < 2) return 0;
  if (count < 4) return 1;
  return count < 8 ? 2 : 3;
}
