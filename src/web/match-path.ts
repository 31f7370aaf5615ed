function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** The params of an address that fits a pattern such as '/participants/:id'; undefined when it does not. */
export function matchPath(pattern: string, address: string): Record<string, string> | undefined {
  const wanted = partsOf(pattern);
  const given = partsOf(address);
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((want, at) => [want, given[at] ?? ''] as const);
  if (pairs.some(([want, part]) => !want.startsWith(':') && want !== part)) return undefined;
  const named = pairs.filter(([want]) => want.startsWith(':'));
  return Object.fromEntries(named.map(([want, part]) => [want.slice(1), decoded(part)]));
}
