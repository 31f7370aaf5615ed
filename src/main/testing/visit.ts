import type { App } from '../../app.ts';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** Somebody in front of a browser that keeps its cookies. */
export interface Visit {
  get(path: string): Promise<Reply>;
  post(path: string, body?: object): Promise<Reply>;
  put(path: string, body: object): Promise<Reply>;
}

export function aVisit(app: App, token?: string): Visit {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await app.server.inject({
      method,
      url: `/api${path}`,
      headers: { cookie, host: 'localhost', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { payload: body } : {}),
    });
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    return { status: reply.statusCode, body: reply.json() as Record<string, unknown> };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
  };
}

export interface Program {
  /** Administrator, manager and coach in one, as in a small place. */
  dana: Visit;
  programId: string;
}

export const danaSignsIn = { login: 'dana@example.org', password: 'quiet river stones' };

/** Sets an empty installation up as the first visitor does. */
export async function setUp(app: App): Promise<Program> {
  const dana = aVisit(app);
  const done = await dana.post('/set-up', {
    organizationName: 'Harbor Street Center',
    language: 'en',
    timeZone: 'America/New_York',
    siteName: 'Harbor Street',
    program: { name: 'Coaching', kind: 'coaching' },
    success: ['quality-of-life'],
    part2Status: 'undetermined',
    helplineConfirmed: true,
    administrator: { name: 'Dana Reyes', ...danaSignsIn, alsoRoles: ['manager', 'coach'] },
  });
  if (done.status !== 201) throw new Error(`Setting up failed: ${JSON.stringify(done.body)}`);
  return { dana, programId: String(done.body.programId) };
}

export interface Person {
  id: string;
  visit: Visit;
}

/** A participant who signs in with a code handed over, and is in the program. */
export async function aPerson(app: App, { dana, programId }: Program, body: object): Promise<Person> {
  const added = await dana.post('/participants', { ...body, programIds: [programId] });
  const id = String(added.body.id);
  const code = await dana.post(`/participants/${id}/sign-in-code`);
  const visit = aVisit(app);
  const entered = await visit.post('/sign-in/code', { code: code.body.code });
  if (entered.status !== 200)
    throw new Error(`Signing in failed: ${JSON.stringify([code.body, entered.body])}`);
  return { id, visit };
}
