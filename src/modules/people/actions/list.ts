import type { Permit } from '../../../kernel/access/index.ts';
import { sawParticipants } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure.ts';
import { isId } from '../../../lib/ids.ts';
import { pageOf } from '../../../lib/pages.ts';
import { isReadable } from '../../../lib/readable-text.ts';
import { fullName } from '../domain/names.ts';
import { searchTermsOf } from '../domain/search.ts';
import type { ListItem, ListQuery, ParticipantList } from '../schema/participants.ts';
import type { CardRow, Scope } from '../store/list.ts';
import { listPeople } from '../store/list.ts';
import type { PeopleTables } from '../tables.ts';

/** Whom the asker may see: a manager everyone, others the people of their programs and caseload. */
export function scopeOf(permit: Permit<string, PeopleTables>): Scope {
  const { actor } = permit;
  if (!('roles' in actor)) throw new Failure('bug', 'people/no-scope');
  return actor.roles.includes('manager') ? 'everyone' : { programIds: actor.programIds, staffId: actor.id };
}

const cursorOf = (row: CardRow): string =>
  Buffer.from(JSON.stringify([row.sort_name, row.participant_id])).toString('base64url');

const badCursor = (): Failure =>
  new Failure('invalid', 'kernel/invalid', { fields: { cursor: 'people/not-a-cursor' } });

function readCursor(cursor: string): { sortName: string; id: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badCursor();
  }
  const [sortName, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (typeof sortName !== 'string' || typeof id !== 'string') throw badCursor();
  if (!(isReadable(sortName) && isId(id))) throw badCursor();
  return { sortName, id };
}

const itemOf = (row: CardRow): ListItem => ({
  id: row.participant_id,
  name: fullName({ chosenName: row.chosen_name, familyName: row.family_name ?? undefined }),
  chosenName: row.chosen_name,
  ...(row.pronouns ? { pronouns: row.pronouns } : {}),
  languages: row.languages,
  programIds: row.program_ids,
  coaches: row.coaches,
});

export async function listParticipants(
  permit: Permit<'participant.list', PeopleTables>,
  query: ListQuery,
): Promise<ParticipantList> {
  const { rows, soundsLike } = await listPeople(permit, {
    scope: scopeOf(permit),
    terms: searchTermsOf(query.search ?? ''),
    programId: query.program,
    coachId: query.coach,
    after: query.cursor === undefined ? undefined : readCursor(query.cursor),
    limit: query.limit,
  });
  const page = pageOf(rows, query.limit, cursorOf);
  const items = page.items.map(itemOf);
  sawParticipants(
    permit,
    items.map((item) => item.id),
  );
  return { items, soundsLike, ...(page.next ? { next: page.next } : {}) };
}
