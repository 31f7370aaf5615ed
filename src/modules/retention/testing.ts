import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ParticipantActor, StaffActor } from '../../kernel/access/index.ts';
import { newId } from '../../lib/ids.ts';
import type { Answer, House } from '../../testing/house.ts';
import { append, defineFactKind, factOf } from '../timeline/index.ts';
import { ledgerIn } from './ledger/file.ts';
import type { LedgerLine } from './ledger/line.ts';
import type { Overview } from './schema.ts';

/** A kind of the tests' own, with structured content and words that can be looked for afterwards. */
const diaryKind = defineFactKind({
  kind: 'diary',
  data: z.object({ mood: z.string() }),
  words: ['said'],
  category: 'mental-health',
});

interface GivenEntry {
  said?: string;
  mood?: string;
  amends?: string;
  justUsWith?: readonly string[];
  happenedAt?: Date;
}

/** Something the participant writes on their own line; returns its id. */
export async function anEntryBy(
  house: Pick<House, 'app'>,
  author: ParticipantActor,
  given: GivenEntry = {},
): Promise<string> {
  const id = newId();
  const { said = 'I slept well.', mood = 'calm', amends, justUsWith, happenedAt = new Date() } = given;
  const fact = factOf(diaryKind, {
    id,
    participantId: author.id,
    happenedAt,
    data: { mood },
    words: { said },
    ...(justUsWith ? { audience: 'just-us' as const, betweenIds: [author.id, ...justUsWith] } : {}),
    ...(amends ? { corrects: { id: amends, how: 'amend' as const } } : {}),
  });
  const asking = { actor: author, requestId: randomUUID(), participantId: author.id };
  await house.app.access.permit('strength.write', asking, (permit) => append(permit, [fact]));
  return id;
}

/** Puts a schedule in force over whichever is, as somebody does who has just read it. */
export async function setSchedule(house: House, officer: StaffActor, schedule: object): Promise<Answer> {
  const { schedule: before }: Overview = (await house.as(officer).get('/retention')).body;
  return house.as(officer).put('/retention/schedule', { ...schedule, version: before.version });
}

/** Rows as the superuser sees them. */
export async function behind<Row>(house: Pick<House, 'database'>, statement: string): Promise<Row[]> {
  const { rows } = await sql.raw<Row>(statement).execute(house.database.behind.db);
  return rows;
}

/** Moves everything that was ever written about these people so many years into the past. */
export async function age(house: House, participantIds: readonly string[], years: number): Promise<void> {
  const ids = `'{${participantIds.join(',')}}'::uuid[]`;
  const back = `interval '${years} years'`;
  for (const statement of [
    `update facts set happened_at = happened_at - ${back}, recorded_at = recorded_at - ${back} where participant_id = any(${ids})`,
    `update participants set created_at = created_at - ${back} where participant_id = any(${ids})`,
    `update episodes set started_on = started_on - ${back}, ended_on = ended_on - ${back} where participant_id = any(${ids})`,
    `delete from changes where participant_id = any(${ids}) and table_name = 'episodes'`,
    `update caseloads set until = now() where participant_id = any(${ids})`,
  ])
    await behind(house, statement);
}

/** Every table of the public schema that holds this text in some row. */
export async function tablesWith(house: Pick<House, 'database'>, text: string): Promise<string[]> {
  const tables = await behind<{ name: string }>(
    house,
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await behind<{ n: number }>(
      house,
      `select count(*) as n from "${name}" t where strpos(lower(t::text), lower('${text}')) > 0`,
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

/** The lines of the house's ledger, in the order they were written. */
export async function ledgerOf(house: Pick<House, 'dataDir'>): Promise<LedgerLine[]> {
  const text = await readFile(ledgerIn(house.dataDir), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LedgerLine);
}
