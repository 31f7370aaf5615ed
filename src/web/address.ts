type Params = Readonly<Record<string, string>>;
type Query = Readonly<Record<string, unknown>>;

/** The address of an API path: params in their places, query behind; also for links to downloads. */
export const apiAddress = (path: string, params?: Params, query?: Query): string =>
  `/api${apiPath(path, params, query)}`;

/** The same below /api. */
export function apiPath(path: string, params: Params = {}, query: Query = {}): string {
  const filled = path.replace(/:(\w+)/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
  const search = searchOf(query);
  return `${filled}${search === '' ? '' : `?${search}`}`;
}

function searchOf(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null || one === '') continue;
      search.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  return search.toString();
}
