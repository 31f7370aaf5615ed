import { useState } from 'preact/hooks';

export interface KeyedRow<Value> {
  /** Stays with the row while others come and go; also the number in its fields' names. */
  key: number;
  value: Value;
}

/** Rows of a form that can be added and taken away; what is typed lives in the fields themselves. */
export function useRows<Value>(first: readonly Value[]) {
  const [rows, setRows] = useState<readonly KeyedRow<Value>[]>(() =>
    first.map((value, key) => ({ key, value })),
  );
  const add = (value: Value): void =>
    setRows((before) => [...before, { key: (before.at(-1)?.key ?? -1) + 1, value }]);
  const remove = (key: number): void => setRows((before) => before.filter((row) => row.key !== key));
  return { rows, add, remove };
}
