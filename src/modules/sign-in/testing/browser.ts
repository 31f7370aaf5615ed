import type { FastifyInstance } from 'fastify';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Record<string, unknown>;
  statements: number;
}

export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, body?: unknown): Promise<Answer>;
  /** The same cookies at another moment: what somebody who copied them holds. */
  copy(): Browser;
}

interface Place {
  ip?: string;
  userAgent?: string;
  cookies?: Map<string, string>;
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A browser that keeps cookies and sends them back, somewhere on the network, on the application without a port. */
export function aBrowser(server: FastifyInstance, place: Place = {}): Browser {
  const cookies = place.cookies ?? new Map<string, string>();
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const reply = await server.inject({
      method,
      url: `/api${path}`,
      remoteAddress: place.ip ?? '203.0.113.7',
      headers: {
        host: 'localhost:4000',
        'user-agent': place.userAgent ?? firefox,
        cookie: headerOf(cookies),
        ...more,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) keep(cookies, line);
    const json = reply.headers['content-type']?.toString().includes('json');
    return {
      status: reply.statusCode,
      body: json ? (reply.json() as Record<string, unknown>) : {},
      headers: reply.headers,
      statements: Number(reply.headers['x-statements'] ?? 0),
    };
  };
  return {
    cookies,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    delete: (path, body) => send('DELETE', path, body),
    copy: () => aBrowser(server, { ...place, cookies: new Map(cookies) }),
  };
}

const headerOf = (cookies: Map<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const at = pair.indexOf('=');
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
