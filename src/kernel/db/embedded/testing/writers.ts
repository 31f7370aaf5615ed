import type pg from 'pg';
import type { EmbeddedServer } from '../launcher.ts';
import { withClient } from './scratch.ts';

/** A row whose commit was acknowledged, and how far the write-ahead log had come right after. */
export interface Acknowledged {
  id: number;
  words: string;
  lsn: bigint;
}

/** 'hhhhhhhh/hhhhhhhh' as one number. */
export function lsnOf(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

export const accounts = 50;

export async function makeTables(client: pg.Client): Promise<void> {
  await client.query(
    'create table lines (id int generated always as identity primary key, words text not null)',
  );
  await client.query('create table sums (id int primary key, amount int not null)');
  await client.query(`insert into sums select n, 100 from generate_series(1, ${accounts}) n`);
  await client.query('create unlogged table passing (n int)');
}

async function writeLine(client: pg.Client, round: number): Promise<Acknowledged> {
  const words = `round ${round} ${'x'.repeat(round % 700)}`;
  const written = await client.query<{ id: number }>('insert into lines (words) values ($1) returning id', [
    words,
  ]);
  // Moves between two rows keep their total, unless half a transaction were restored.
  const [from, to] = [1 + (round % accounts), 1 + ((round * 7 + 3) % accounts)];
  await client.query(
    'update sums set amount = amount + case id when $1 then -1 else 1 end where id in ($1, $2) and $1 <> $2',
    [from, to],
  );
  const reached = await client.query<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn');
  return { id: written.rows[0]?.id ?? 0, words, lsn: lsnOf(reached.rows[0]?.lsn ?? '0/0') };
}

/** Tables that come, grow, shrink and go while the backup copies them. */
async function churn(client: pg.Client, round: number): Promise<void> {
  await client.query(
    `create table brief_${round} as select n, repeat('y', 200) as filler from generate_series(1, 2000) n`,
  );
  await client.query('insert into passing select n from generate_series(1, 500) n');
  await client.query('create temp table own (n int)');
  await client.query('insert into own select n from generate_series(1, 500) n');
  await client.query('drop table own');
  // A recovery that began at this checkpoint, not at the backup's own, would miss what was copied before it.
  await client.query('checkpoint');
  await client.query(`drop table brief_${round}`);
}

/** Writes on two connections, and makes and drops tables on a third, until the signal. */
export async function writeUntil(server: EmbeddedServer, signal: AbortSignal): Promise<Acknowledged[]> {
  const written: Acknowledged[] = [];
  const loop = (step: (client: pg.Client, round: number) => Promise<void>) =>
    withClient(server, async (client) => {
      for (let round = 0; !signal.aborted; round += 1) await step(client, round);
    });
  const line = async (client: pg.Client, round: number) => void written.push(await writeLine(client, round));
  await Promise.all([loop(line), loop(line), loop(churn)]);
  return written;
}
