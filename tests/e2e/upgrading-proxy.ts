import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface UpgradingProxy {
  url: string;
  /** From now on the pages come from another build: every file bears a new name, and none answers to its old one. */
  upgrade(): void;
  /** What is asked for by an address like this is not answered any more, as on a slow network. */
  hold(address: RegExp): void;
  close(): Promise<void>;
}

/** A file of the build, wherever its name stands: in a document, a script or a list of what a script needs. */
const buildFile = /((?:\/assets\/|assets\/|\.\/)[\w.-]+?-[\w-]{8})\.(js|css)\b/g;
const newName = /^(\/assets\/.+)\.anew\.(js|css)$/;
const isText = (type: string | null): boolean => /html|javascript|css/.test(type ?? '');

const left: readonly string[] = ['content-encoding', 'content-length', 'transfer-encoding', 'connection'];

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !left.includes(name) && name !== 'accept-encoding')
      headers.set(name, value);
  }
  return headers;
}

async function pass(target: string, path: string, request: IncomingMessage): Promise<Response> {
  const { method = 'GET' } = request;
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: await bodyOf(request) };
  const url = `${target}${path}`;
  return fetch(url, { method, headers: headersOf(request), redirect: 'manual', ...body });
}

async function hand(
  response: ServerResponse,
  answer: Response,
  change: (text: string) => string,
): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (!left.includes(name) && name !== 'set-cookie') response.setHeader(name, value);
  }
  response.setHeader('set-cookie', answer.headers.getSetCookie());
  const type = answer.headers.get('content-type');
  if (isText(type)) response.end(change(await answer.text()));
  else response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Stands between a browser and the program, and can have the program upgraded under the pages that are open. */
export async function anUpgradingProxy(target: string): Promise<UpgradingProxy> {
  let upgraded = false;
  let held: RegExp | undefined;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (held?.test(path)) return;
    const known = newName.exec(path);
    if (upgraded && path.startsWith('/assets/') && /\.(js|css)$/.test(path) && !known) {
      response.writeHead(404).end();
      return;
    }
    const answer = await pass(target, known ? `${known[1]}.${known[2]}` : path, request);
    await hand(response, answer, (text) => (upgraded ? text.replaceAll(buildFile, '$1.anew.$2') : text));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${new URL(target).hostname}:${port}`,
    upgrade: () => {
      upgraded = true;
    },
    hold: (address) => {
      held = address;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
