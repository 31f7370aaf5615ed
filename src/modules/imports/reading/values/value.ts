import type { DoubtCode, ValueCode } from '../codes.ts';

/** A cell read for what it means; `given` is what it holds, for the person who has to put it right. */
export type Value<T> =
  | { readonly ok: true; readonly value: T; readonly doubt?: DoubtCode }
  | { readonly ok: false; readonly code: ValueCode; readonly given: string };

export function read<T>(value: T, doubt?: DoubtCode): Value<T> {
  return doubt ? { ok: true, value, doubt } : { ok: true, value };
}

export function unread(code: ValueCode, given: string): Value<never> {
  return { ok: false, code, given };
}
