import { tidyLine } from '../tidy.ts';
import type { Value } from './value.ts';
import { read, unread } from './value.ts';

const address = /[^\s<>,;:"()[\]]+@[^\s<>,;:"()[\]]+/g;
const sound = /^[^@]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** An e-mail address, also out of `Rosa <rosa@example.org>` or `mailto:`; the part behind the @ in small letters. */
export function readEmail(cell: string): Value<string> {
  const given = tidyLine(cell);
  const found = given.match(address) ?? [];
  const first = found[0]?.replace(/[.,]+$/, '') ?? '';
  if (!sound.test(first) || first.includes('..')) return unread('not-an-email', given);
  const at = first.lastIndexOf('@');
  const value = first.slice(0, at) + first.slice(at).toLowerCase();
  return read(value, found.length > 1 ? 'several-emails' : undefined);
}
