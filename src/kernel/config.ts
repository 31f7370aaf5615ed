import { z } from 'zod';

const path = z.string().min(1);

/** Every setting: its type, its default, and one sentence. `docs/settings.md` is kept equal to it by a test. */
export const settings = z.object({
  DATA_DIR: path
    .default('./data')
    .describe('Folder of this installation: database, keys, ledger of what was erased.'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port for pages and API.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on; beyond loopback PUBLIC_URL is required.'),
  PUBLIC_URL: z.url().optional().describe('The address people type, such as https://line.example.org.'),
  TLS_CERT: path.optional().describe('Certificate file (PEM) when this process ends TLS itself.'),
  TLS_KEY: path.optional().describe('Key file (PEM) for TLS_CERT.'),
  BEHIND_PROXY: z
    .stringbool()
    .default(false)
    .describe('A proxy on this machine ends TLS and sets X-Forwarded headers.'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('A PostgreSQL (15 or newer) to use instead of the one that comes along.'),
  DATABASE_APP_URL: z
    .string()
    .optional()
    .describe('The same database as the app role, where DATABASE_URL may not create roles.'),
  PG_BIN: path
    .optional()
    .describe('Folder with initdb, pg_ctl and postgres to use for the embedded database.'),
  KEY_FILE: path
    .optional()
    .describe('Installation key that wraps each person’s key; default DATA_DIR/keys/installation.key.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much the log tells.'),
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe('Issuer of an OpenID Connect provider whose accounts may sign in.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Client id at that provider.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret at that provider.'),
  OIDC_NAME: z.string().default('your organization').describe('What the sign-in button calls that provider.'),
});

export type Config = z.output<typeof settings>;

export type ConfigResult = { ok: true; config: Config } | { ok: false; sentences: string[] };

/**
 * Reads settings from THROUGHLINE_… variables (DATABASE_URL and PORT also without the prefix), flags winning.
 * Returns sentences instead of throwing, so that the command line can print them all.
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  flags: Record<string, unknown> = {},
): ConfigResult {
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(settings.shape)) {
    const value =
      flags[key] ?? environment[`THROUGHLINE_${key}`] ?? (bare.has(key) ? environment[key] : undefined);
    if (value !== undefined && value !== '') given[key] = value;
  }
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      sentences: parsed.error.issues.map(({ path }) => wrongValue(String(path[0]), given)),
    };
  const refusals = refuse(parsed.data);
  return refusals.length > 0 ? { ok: false, sentences: refusals } : { ok: true, config: parsed.data };
}

/** Says which setting is wrong, what was given and what it is. A secret is never repeated. */
function wrongValue(key: string, given: Record<string, unknown>): string {
  const shown = key.includes('SECRET') || key.includes('DATABASE') ? '' : ` “${String(given[key])}”`;
  const what = (settings.shape as Record<string, z.ZodType>)[key]?.description ?? '';
  return `${key} cannot be${shown || ' what was given'}. ${what} See docs/settings.md.`;
}

const bare = new Set(['DATABASE_URL', 'PORT']);

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const isProtected = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname.replace(/^\[|\]$/g, '')));

/** Records cross no network in the clear (45 CFR § 164.312(e)(1)). */
function refuse(config: Config): string[] {
  const sentences: string[] = [];
  if (Boolean(config.TLS_CERT) !== Boolean(config.TLS_KEY))
    sentences.push('TLS needs both --tls-cert and --tls-key.');
  const protectedLink = (config.TLS_CERT && config.TLS_KEY) || config.BEHIND_PROXY;
  if (!(loopback.has(config.HOST) || (config.PUBLIC_URL && protectedLink))) {
    sentences.push(
      `Listening on ${config.HOST} shows people’s records to the network: give --public-url with --tls-cert and --tls-key, or with --behind-proxy (see docs/guides/open-on-a-phone.md).`,
    );
  }
  if (config.PUBLIC_URL && !isProtected(new URL(config.PUBLIC_URL))) {
    sentences.push(
      `${config.PUBLIC_URL} would send passwords and records over the network unencrypted: the public address begins with https://.`,
    );
  }
  return sentences;
}
