import { join } from 'node:path';

/** Name of the database server's own superuser; the socket's 0700 folder is what guards it. */
export const superuser = 'postgres';

/** Not a network port: it only names the socket file, `.s.PGSQL.5432`. */
export const socketPort = 5432;

/** Where the parts of one embedded database lie. */
export interface Layout {
  home: string;
  /** PostgreSQL's own data folder. */
  cluster: string;
  serverLog: string;
}

export function layoutOf(home: string): Layout {
  return { home, cluster: join(home, 'cluster'), serverLog: join(home, 'server.log') };
}

/** The launcher's folder inside an installation's data folder; nothing else in there is ever touched. */
export function baseOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** sockaddr_un holds 104 bytes on macOS (108 on Linux), the last of them a zero. */
const longestSocketPath = 103;

export function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}
