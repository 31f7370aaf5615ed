import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from '../../lib/languages.ts';
import { nameInBrowser, readCookies } from './cookies.ts';
import { sessionCookie } from './exchange.ts';

/** What the pages are told before anybody is signed in. */
export interface Greeting {
  /** The very answer of GET /api/session to nobody. */
  session: object;
  /** The language of the place, where there is one place. */
  language: string | undefined;
  /** Nothing about the place changes what a stranger sees first. */
  plain: boolean;
}

export type Greet = () => Promise<Greeting>;

/** Who comes without a session, and what they are told. */
export interface Strangers {
  greet: Greet;
  /** See `nameInBrowser`. */
  cookieMark: string;
}

/** Pages drawn by the build, by path and language: '/help.es'. */
type Views = ReadonlyMap<string, string>;

const viewsIn = (folder: string): Views =>
  new Map(
    readdirSync(join(folder, 'first-view')).map((file) => [
      `/${file.slice(0, -'.html'.length)}`,
      readFileSync(join(folder, 'first-view', file), 'utf8'),
    ]),
  );

/** A stranger at the top address is shown the sign-in page. */
const viewAt = (path: string): string => (path === '/' ? '/sign-in' : path);

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '';

const tagsOf = (accepted: string | undefined): string[] =>
  (accepted ?? '').split(',').map((tag) => tag.trim());

/** In a script element of JSON nothing ends but by `<`. */
const asJson = (value: object): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

const told = (session: object): string =>
  `<script type="application/json" id="session">${asJson(session)}</script></head>`;

/** Light or dark as it was chosen on this device, so that the page does not turn around when its script comes. */
function dressed(html: string, theme: string | undefined): string {
  return theme === 'dark' || theme === 'light'
    ? html.replace('<html ', `<html data-theme="${theme}" `)
    : html;
}

/** Made for one reader, so compressed at once: a level that costs less than it spares on any network. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

function send(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  if (!request.headers['accept-encoding']?.includes('br')) return reply.send(html);
  return reply.header('content-encoding', 'br').send(brotliCompressSync(html, brotli));
}

/** Answers strangers with a page that already says what they came for, and with what it would ask first. */
export function greetStrangers(folder: string, html: string, { greet, cookieMark }: Strangers) {
  const views = viewsIn(folder);
  const pageFor = (path: string, language: string, plain: boolean): string =>
    (plain ? views.get(`${viewAt(path)}.${language}`) : undefined) ?? html;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const cookies = readCookies(request.headers.cookie);
    // Without the database the page still comes, and says itself what is wrong.
    const held = cookies.has(nameInBrowser(sessionCookie, cookieMark));
    const greeting = held ? undefined : await greet().catch(() => undefined);
    if (!greeting) return send(request, reply, html);
    const language = chooseLanguage({
      saved: cookies.get('throughline.language'),
      organization: greeting.language,
      browser: tagsOf(request.headers['accept-language']),
    });
    const page = pageFor(pathOf(request), language, greeting.plain);
    const whole = page.replace('</head>', told(greeting.session));
    return send(request, reply, dressed(whole, cookies.get('throughline.theme')));
  };
}
