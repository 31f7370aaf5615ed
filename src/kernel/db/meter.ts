import { AsyncLocalStorage } from 'node:async_hooks';

export interface Meter {
  statements: number;
}

const current = new AsyncLocalStorage<Meter>();

/** Runs an act and counts the statements it sends, for the bench and for tests of cost. */
export function metered<T>(meter: Meter, act: () => T): T {
  return current.run(meter, act);
}

export function countStatement(): void {
  const meter = current.getStore();
  if (meter) meter.statements += 1;
}
