import { apiPath } from './address.ts';
import type { Asked } from './problem.ts';
import { Offline, Problem } from './problem.ts';
import { noteReached } from './reached.ts';

export interface Given {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
  file?: Blob;
  signal?: AbortSignal;
}

/** Told to the window when the server no longer knows who is asking. */
export const signedOutEvent = 'throughline:signed-out';

/** Sends one request to the API and gives back what it answered; `undefined` for an empty answer. */
export async function request(verb: string, path: string, given: Given = {}): Promise<unknown> {
  const response = await send(verb, path, given);
  const answer = await readAnswer(response).catch((cause: unknown) => {
    throw new Offline(cause, askedFor(verb, path, given));
  });
  if (response.ok) return answer;
  if (response.status === 401 && !path.startsWith('/sign-in'))
    window.dispatchEvent(new Event(signedOutEvent));
  throw new Problem(response.status, isRecord(answer) ? answer : {});
}

async function send(verb: string, path: string, given: Given): Promise<Response> {
  try {
    const response = await fetch(`/api${apiPath(path, given.params, given.query)}`, {
      method: verb.toUpperCase(),
      headers: headersFor(given),
      credentials: 'same-origin',
      body: bodyOf(given),
      signal: given.signal ?? null,
    });
    noteReached(true);
    return response;
  } catch (cause) {
    if (given.signal?.aborted) throw cause;
    noteReached(false);
    throw new Offline(cause, askedFor(verb, path, given));
  }
}

const askedFor = (verb: string, path: string, { params, query, body }: Given): Asked => ({
  verb,
  path: apiPath(path, params, query),
  body,
});

function headersFor(given: Given): Record<string, string> {
  const language = document.documentElement.lang || 'en';
  // A form of another site cannot set a header of its own: one more lock against forged requests.
  const always = { accept: 'application/json', 'accept-language': language, 'x-throughline': '1' };
  if (given.file) return { ...always, ...fileHeaders(given.file) };
  return given.body === undefined ? always : { ...always, 'content-type': 'application/json' };
}

function fileHeaders(file: Blob): Record<string, string> {
  const type = file.type || 'application/octet-stream';
  // Header values are Latin-1: a name in any script travels percent-encoded.
  return file instanceof File
    ? { 'content-type': type, 'x-file-name': encodeURIComponent(file.name) }
    : { 'content-type': type };
}

function bodyOf(given: Given): BodyInit | null {
  if (given.file) return given.file;
  return given.body === undefined ? null : JSON.stringify(given.body);
}

async function readAnswer(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204 || !type.includes('json')) return undefined;
  return await response.json();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
