import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { countRows } from '../kernel/db/count-rows.ts';
import { asOwner } from '../kernel/db/database.ts';
import type { BackupManifest } from '../kernel/db/embedded/index.ts';
import { restoreEmbedded } from '../kernel/db/embedded/index.ts';
import { withConnection } from '../kernel/db/server.ts';
import { KeyRing } from '../kernel/keys.ts';
import type { Log } from '../kernel/log.ts';
import { countStanding } from '../modules/people/index.ts';
import type { Replayed } from '../modules/retention/index.ts';
import { addLines, ledgerIn, ledgerName, readLedger } from '../modules/retention/index.ts';
import { opensWords } from '../modules/timeline/index.ts';
import { keyName } from './backup.ts';
import type { Command, Running } from './command.ts';
import { Asked } from './command.ts';
import type { Database } from './database.ts';
import { databaseName, openDatabase, prepareDatabase } from './database.ts';
import { keyFileOf, readKey, writeKey } from './key-file.ts';
import { quietLog } from './quiet-log.ts';

interface Plan {
  from: string;
  dataDir: string;
  keyFile: string;
  /** Ledgers that are read together: the one given or beside the backup, and the backup's own. */
  ledgers: string[];
  /** Whether one was found outside the backup. */
  beside: boolean;
  /** The bytes of the key, where one is given or in the backup. */
  key: Buffer | undefined;
}

async function keyFor({ flags }: Running, from: string): Promise<Buffer | undefined> {
  const given = typeof flags.key === 'string' ? resolve(flags.key) : undefined;
  if (given && !existsSync(given)) throw new Asked(`There is no key at ${given}.`);
  const inside = join(from, 'files', keyName);
  const file = given ?? (existsSync(inside) ? inside : undefined);
  if (!file) return undefined;
  await readKey(file);
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
}

async function planOf(running: Running): Promise<Plan> {
  const { config, flags } = running;
  if (config.DATABASE_URL)
    throw new Asked(
      'A backup is restored into a folder of its own, not into the database DATABASE_URL names.',
    );
  if (typeof flags.from !== 'string') throw new Asked('Say which backup: --from FOLDER.');
  const from = resolve(flags.from);
  const dataDir = resolve(config.DATA_DIR);
  const given = typeof flags.ledger === 'string' ? resolve(flags.ledger) : undefined;
  if (given && !existsSync(given)) throw new Asked(`There is no ledger at ${given}.`);
  const outside = [given, join(dirname(from), ledgerName)].filter((file) => file !== undefined);
  const beside = outside.some((file) => existsSync(file));
  const ledgers = [...outside, join(from, 'files', ledgerName)];
  const key = await keyFor(running, from);
  return { from, dataDir, keyFile: keyFileOf(config, dataDir), ledgers, beside, key };
}

type KeyState = 'placed' | 'none' | 'of-another';

interface Restored {
  key: KeyState;
  manifest: BackupManifest;
  replayed: Replayed;
  rows: Record<string, number>;
  /** Participants as the lists show them. */
  standing: number;
}

/** Ledgers and key are in place before the database first starts; the erasures are carried out before anybody signs in. */
async function carryOut(plan: Plan, config: Config, log: Log): Promise<Restored> {
  const { from, dataDir, key, keyFile } = plan;
  if (key && existsSync(keyFile))
    throw new Asked(`${keyFile} exists already, and a restore overwrites nothing.`);
  const say = (message: string, facts?: Record<string, unknown>) => log.info(facts ?? {}, message);
  const manifest = await restoreEmbedded({ from, dataDir, log: say });
  await addLines(ledgerIn(dataDir), (await readLedger(...plan.ledgers)).lines);
  const database = await openDatabase(config, dataDir, log);
  try {
    const placed = await placeKey(plan, database);
    const { replayed } = await prepareDatabase(database.migrator, dataDir, log);
    const admin = database.embedded?.connect(databaseName);
    const rows = admin ? await withConnection(admin, countRows) : {};
    const standing = await withConnection(asOwner(database.migrator), countStanding);
    return { key: placed, manifest, replayed, rows, standing };
  } finally {
    await database.close();
  }
}

/** A key under which these words were not sealed is not put in place: it would look right until somebody reads. */
async function placeKey({ key, keyFile }: Plan, database: Database): Promise<KeyState> {
  if (!key) return 'none';
  const fits = await withConnection(asOwner(database.migrator), (db) => opensWords(db, new KeyRing(key)));
  if (!fits) return 'of-another';
  await writeKey(keyFile, key);
  return 'placed';
}

const keySentence = (state: KeyState, plan: Plan): string =>
  ({
    placed: `Start it with: npm start -- --data ${plan.dataDir}`,
    none: `Put your copy of the installation key at ${plan.keyFile} before you start it: without the key no words can be read.`,
    'of-another': `The key given is not the one of this backup and was not put in place. Put the right one at ${plan.keyFile} before you start it.`,
  })[state];

function sentences(plan: Plan, { key, manifest, replayed, rows, standing }: Restored): string {
  const { strikes, records, families, holds } = replayed;
  const of = (table: string): number => rows[table] ?? 0;
  const lines = [
    `Restored into ${plan.dataDir} as it was at ${manifest.madeAt}: ${standing} participants, ${of('facts')} entries, ${of('staff')} staff.`,
    `The ledger of erasures was carried out again: ${strikes} entries struck, ${records} records destroyed, the words of ${families} family members destroyed, ${holds} legal holds set right.`,
  ];
  if (!plan.beside)
    lines.push(
      'No ledger lay beside the backup and none was given: what was erased after this backup may be back. If you have a newer erasures.ndjson, restore again with --ledger.',
    );
  if (replayed.unreadable > 0)
    lines.push(
      `${replayed.unreadable} lines of the ledger cannot be read: see docs/guides/erasure-and-retention.md.`,
    );
  lines.push(keySentence(key, plan));
  return lines.join('\n');
}

export const restore: Command = {
  name: 'restore',
  says: 'Puts a backup into an empty folder, and destroys again in it what was erased since.',
  options: [
    { flag: 'from', value: 'BACKUP', says: 'A folder throughline-backup-….' },
    {
      flag: 'ledger',
      value: 'FILE',
      says: 'Ledger of erasures (default: erasures.ndjson beside the backup).',
    },
    {
      flag: 'key',
      value: 'FILE',
      says: 'Installation key (default: the one in the backup, if it is there).',
    },
  ],
  run: async (running) => {
    const log = quietLog(running);
    const plan = await planOf(running);
    const restored = await carryOut(plan, running.config, log);
    running.tell(sentences(plan, restored), {
      dataDir: plan.dataDir,
      madeAt: restored.manifest.madeAt,
      participants: restored.standing,
      rows: restored.rows,
      ledger: restored.replayed,
      ledgerBeside: plan.beside,
      key: restored.key,
      keyFile: plan.keyFile,
    });
    return restored.key === 'of-another' ? 1 : 0;
  },
};
