import type { Parser } from 'wouter-preact';
import { matchRoute } from 'wouter-preact';
import type { Match } from './find-page.ts';

/** The router's own way to read a pattern, giving named params only. */
export function matchWith(parser: Parser): Match {
  return (pattern, address) => {
    const [fits, params] = matchRoute(parser, pattern, address);
    if (!fits) return undefined;
    const named = Object.entries(params).filter(
      (entry): entry is [string, string] => !/^\d+$/.test(entry[0]) && entry[1] !== undefined,
    );
    return Object.fromEntries(named);
  };
}
