import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import type { EmbeddedServer, ExtraFile, FinishedBackup } from '../kernel/db/embedded/index.ts';
import { attachEmbedded, backupEmbedded, startEmbedded, verifyBackup } from '../kernel/db/embedded/index.ts';
import { Failure } from '../kernel/failure.ts';

import { keepCopyIn, ledgerIn, ledgerName } from '../modules/retention/index.ts';
import type { Command, Running } from './command.ts';
import { isInstalled, noInstallation } from './installation.ts';
import { keyFileOf } from './key-file.ts';
import { quietLog } from './quiet-log.ts';

/** Name of the key inside a backup that was made with it. */
export const keyName = 'installation.key';

function refuseElsewhere(config: Config): void {
  if (!config.DATABASE_URL) return;
  throw new Failure('invalid', 'kernel/database-elsewhere', {
    detail:
      'This installation keeps its data in the PostgreSQL that DATABASE_URL names: back that up with its own tools (pg_dump, or your provider’s snapshots), and keep the folder ledger and the installation key beside it. For a copy in open formats use: throughline export.',
  });
}

interface Server {
  embedded: EmbeddedServer;
  end(): Promise<void>;
}

/**
 * The database of the running program, or our own start of it for as long as the backup takes (45 CFR
 * § 164.308(a)(7)(ii)(A)).
 */
async function reach(config: Config, dataDir: string): Promise<Server> {
  const running = await attachEmbedded(dataDir);
  if (running) return { embedded: running, end: async () => undefined };
  const started = await startEmbedded({ dataDir, binDir: config.PG_BIN, log: () => undefined });
  return { embedded: started, end: () => started.stop() };
}

function extrasOf({ config, flags }: Running, dataDir: string): ExtraFile[] {
  const ledger = { name: ledgerName, path: ledgerIn(dataDir) };
  const key = { name: keyName, path: keyFileOf(config, dataDir) };
  return flags['with-key'] ? [ledger, key] : [ledger];
}

async function backUp(running: Running, dataDir: string, to: string): Promise<FinishedBackup> {
  const log = quietLog(running);
  const server = await reach(running.config, dataDir);
  try {
    // First, so that there is a ledger to take along and whatever is erased from here on reaches the copy too.
    await keepCopyIn(ledgerIn(dataDir), to);
    return await backupEmbedded({
      embedded: server.embedded,
      to,
      log: (message, facts) => log.info(facts ?? {}, message),
      extraFiles: extrasOf(running, dataDir),
    });
  } finally {
    await server.end();
  }
}

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;

function sentences(made: FinishedBackup, keyFile: string, withKey: boolean): string {
  const seconds = (made.tookMs / 1000).toFixed(1);
  return [
    `The backup is in ${made.folder} (${megabytes(made.bytes)}, ${made.manifest.files.length} files, ${seconds} s). It was read again and is complete.`,
    withKey
      ? 'The installation key is in it: whoever has this backup can read every word. Keep it locked away.'
      : `The installation key is not in it: it lies in ${keyFile}. Keep a copy of the key apart from the backups; without it no words in them can be read.`,
    'Keep the file erasures.ndjson beside the backups: a restore reads it, so that nothing erased since comes back.',
  ].join('\n');
}

export const backup: Command = {
  name: 'backup',
  says: 'Copies a running or stopped installation into a new folder, complete and checked.',
  options: [
    {
      flag: 'to',
      value: 'DIR',
      says: 'Folder that receives the backup (default: backups in the data folder).',
    },
    { flag: 'with-key', says: 'Take the installation key along.' },
  ],
  run: async (running) => {
    const { config, flags, tell } = running;
    refuseElsewhere(config);
    const dataDir = resolve(config.DATA_DIR);
    if (!isInstalled(config)) throw noInstallation(dataDir);
    const to = resolve(typeof flags.to === 'string' ? flags.to : join(dataDir, 'backups'));
    const withKey = flags['with-key'] === true;
    const keyFile = keyFileOf(config, dataDir);
    if (withKey && !existsSync(keyFile))
      throw new Failure('not-found', 'kernel/key-missing', {
        detail: `There is no installation key at ${keyFile}.`,
      });
    const made = await backUp(running, dataDir, to);
    await verifyBackup(made.folder);
    const { folder, bytes, manifest, tookMs } = made;
    const facts = { folder, bytes, files: manifest.files.length, tookMs, withKey, keyFile };
    tell(sentences(made, keyFile, withKey), { ...facts, ledger: join(to, ledgerName) });
    return 0;
  },
};
