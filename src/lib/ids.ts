import { v7, validate } from 'uuid';

declare const idBrand: unique symbol;

/** A UUID that says in its type what it names. Made where the fact is made, so that sending twice is harmless. */
export type Id<Of extends string> = string & { readonly [idBrand]?: Of };

/** A new UUID v7: its first 48 bits are milliseconds since 1970, so that new rows lie together in an index. */
export function newId<Of extends string>(): Id<Of> {
  return v7() as Id<Of>;
}

export function isId(text: string): boolean {
  return validate(text);
}
