import type { PersonaLink } from './programs.ts';

/** Somebody at the API, as a page would be: cookies kept, nothing else. */
export interface Caller {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  /** Sends a file as it is. */
  upload<T>(path: string, content: string, fileName: string): Promise<T>;
  /** As `get`, whatever the status. */
  status(path: string): Promise<number>;
}

const attributesIn = (line: string): string[] => line.split('; ');

function keepCookies(cookies: Map<string, string>, reply: Response): void {
  for (const line of reply.headers.getSetCookie()) {
    const [pair = '', ...attributes] = attributesIn(line);
    const at = pair.indexOf('=');
    if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

async function answered<T>(reply: Response, asked: string): Promise<T> {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${asked} was answered with ${reply.status}: ${text.slice(0, 400)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A caller nobody knows yet; it becomes somebody by signing in. */
export function aCaller(url: string): Caller {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const reply = await fetch(`${url}/api${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keepCookies(cookies, reply);
    return reply;
  };
  const upload = async <T>(path: string, content: string, fileName: string): Promise<T> => {
    const reply = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: {
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
      },
      body: content,
    });
    return answered<T>(reply, `upload ${path}`);
  };
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    answered<T>(await send(method, path, body), `${method} ${path}`);
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    upload,
    status: async (path) => (await send('GET', path)).status,
  };
}

/** One of the invented program's people at the API. */
export async function asPersona(link: PersonaLink | undefined): Promise<Caller> {
  if (!link) throw new Error('Nobody in the invented program is that.');
  const { origin, pathname } = new URL(link.url);
  const caller = aCaller(origin);
  await caller.post('/demo/become', { persona: pathname.split('/').at(-1) });
  return caller;
}
