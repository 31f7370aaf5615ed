type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without the keys that hold undefined: an optional key is there or it is not. */
export function present<T extends object>(values: T): Present<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
