/** A code for an item that a site adds: it never changes, so it says nothing. 'own-3' is the third. */
export function newCode(taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}
