import type { App } from '../../src/app.ts';
import { sessionCookie } from '../../src/kernel/http/exchange.ts';
import type { Request } from './ask.ts';
import { openWire, requestBytes } from './ask.ts';
import { password } from './stage.ts';

const signIn = (login: string): Request => ({
  method: 'POST',
  path: '/api/sign-in',
  body: JSON.stringify({ login, password }),
});

function cookieIn(header: string): string {
  const token = new RegExp(`${sessionCookie}=([^;]+)`).exec(header)?.[1];
  if (!token) throw new Error('Nobody was signed in.');
  return `${sessionCookie}=${token}`;
}

/** Signs in over the network as a browser does; the cookie header of the session. */
export async function signInAt(port: number, login: string): Promise<string> {
  const wire = await openWire(port);
  const reply = await wire.ask(requestBytes(signIn(login)));
  wire.close();
  return cookieIn(reply.head);
}

export interface Visit {
  status: number;
  statements: number;
  bytes: number;
  body: string;
}

/** Signs in to an application in this process and asks it things. */
export async function visitorOf(app: App, login: string): Promise<(request: Request) => Promise<Visit>> {
  const { method, path, body } = signIn(login);
  const json = { 'content-type': 'application/json' };
  const entered = await app.server.inject({ method, url: path, payload: body ?? '', headers: json });
  const cookie = cookieIn(String(entered.headers['set-cookie']));
  return async (request) => {
    const reply = await app.server.inject({
      method: request.method,
      url: request.path,
      headers: { cookie, ...(request.body === undefined ? {} : json) },
      ...(request.body === undefined ? {} : { payload: request.body }),
    });
    if (reply.statusCode >= 300)
      throw new Error(`${request.path} answered ${reply.statusCode}: ${reply.body}`);
    const statements = Number(reply.headers['x-statements']);
    return { status: reply.statusCode, statements, bytes: reply.rawPayload.length, body: reply.body };
  };
}
