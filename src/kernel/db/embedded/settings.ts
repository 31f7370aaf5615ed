import { createHash } from 'node:crypto';

/** `test` trades the safety of a power cut for speed; a killed process still loses nothing. */
export type Durability = 'full' | 'test';

export interface SettingsInput {
  durability: Durability;
  socketDir: string;
  major: number;
  platform: string;
  /** The operator's own wishes, winning over the sizes below. */
  overrides: Record<string, string>;
}

/** For a computer that also runs the application, a browser, and little else. */
const sizes: Record<string, string> = {
  shared_buffers: '64MB',
  max_connections: '40',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_logical_replication_workers: '0',
};

const fixed: Record<string, string> = {
  // Its OpenSSL is old: nothing from a network ever reaches it.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A backup of the running server needs it.
  wal_level: 'replica',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
  // A failed statement and its DETAIL line would carry people's data into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

function durable(platform: string): Record<string, string> {
  const base = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  // Any other method on macOS leaves the last writes in the drive's cache.
  return platform === 'darwin' ? { ...base, wal_sync_method: 'fsync_writethrough' } : base;
}

const fast: Record<string, string> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function byMajor(major: number): Record<string, string> {
  // Spares the three I/O processes that 18 starts otherwise.
  return major >= 18 ? { io_method: 'sync' } : {};
}

/** Every setting the server is started with, name → value. */
export function serverSettings(input: SettingsInput): Record<string, string> {
  const { durability, socketDir, major, platform, overrides } = input;
  const settings = {
    ...sizes,
    ...byMajor(major),
    ...overrides,
    ...fixed,
    ...(durability === 'test' ? fast : durable(platform)),
    unix_socket_directories: quoteFolder(socketDir),
  };
  return { ...settings, cluster_name: `throughline-${digestOf({ ...settings, major: String(major) })}` };
}

/** The setting is a list separated by commas; quotes keep a comma or a blank in a folder's name. */
function quoteFolder(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

/** The server carries this in its name, so that a later start sees whether a running one has the wanted settings. */
function digestOf(settings: Record<string, string>): string {
  const sorted = Object.entries(settings).toSorted(([a], [b]) => a.localeCompare(b));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
}

export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The builtin provider sorts alike on every machine; it exists from 17 on. */
function localeArguments(major: number): string[] {
  if (major < 17) return ['--locale=C.UTF-8'];
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

export function initdbArguments(
  cluster: string,
  account: string,
  major: number,
  durability: Durability,
): string[] {
  const sync = durability === 'test' ? ['--no-sync'] : [];
  const always = ['--encoding=UTF8', '--auth=trust', '--data-checksums', '--no-instructions'];
  return ['-D', cluster, `--username=${account}`, ...localeArguments(major), ...always, ...sync];
}
