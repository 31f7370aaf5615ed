import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { EmbeddedServer } from './launcher.ts';
import { refusal } from './refuse.ts';

export interface BackupStart {
  lsn: string;
  /** Name of the first segment of the write-ahead log that a restore needs. */
  segment: string;
  segmentSize: number;
}

export interface BackupStop {
  lsn: string;
  segment: string;
  label: string;
  tablespaces: string;
}

/** One session in which PostgreSQL is told of a backup; ending it without `finish` calls the backup off. */
export interface BaseBackup {
  start: BackupStart;
  finish(): Promise<BackupStop>;
  end(): Promise<void>;
}

async function one<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<Row> {
  const { rows } = await client.query<Row>(text, values);
  const row = rows[0];
  if (row) return row;
  throw refusal('backup-failed', 'The database gave no answer to the backup; nothing was kept.');
}

/** The slot keeps every segment from here on until the session ends; the checkpoint happens at once. */
async function begin(client: pg.Client): Promise<BackupStart> {
  const slot = `throughline_backup_${randomBytes(6).toString('hex')}`;
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
  return one<BackupStart & pg.QueryResultRow>(
    client,
    `select lsn::text as lsn, pg_walfile_name(lsn) as segment,
            pg_size_bytes(current_setting('wal_segment_size'))::int as "segmentSize"
       from pg_backup_start($1, true) as lsn`,
    ['throughline'],
  );
}

const finish = (client: pg.Client): Promise<BackupStop> =>
  one<BackupStop & pg.QueryResultRow>(
    client,
    `select lsn::text as lsn, pg_walfile_name(lsn) as segment, labelfile as label, spcmapfile as tablespaces
       from pg_backup_stop(false)`,
  );

export async function beginBaseBackup(server: EmbeddedServer): Promise<BaseBackup> {
  const client = new pg.Client({
    ...server.connect('postgres'),
    ssl: false,
    application_name: 'throughline backup',
  });
  // A lost session shows itself in the next query; without a listener it would end this process.
  client.on('error', () => undefined);
  await client.connect();
  const end = () => client.end().catch(() => undefined);
  try {
    return { start: await begin(client), finish: () => finish(client), end };
  } catch (error) {
    await end();
    throw error;
  }
}
