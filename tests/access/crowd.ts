import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Rows of each table that a list is read from, and of what stands beside them: enough to show that it is not walked. */
export const many = 100_000;
const beside = 20_000;

interface Place {
  orgId: string;
  programId: string;
  /** A small program; its coach walks with the first forty. */
  otherProgramId: string;
  coachId: string;
  /** A participant with a line of three thousand entries. */
  participantId: string;
}

const idOf = (n: string): string => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * What an organization holds after many years, written by the owner past the triggers: nine of ten people in one
 * program, one a row in every table that grows.
 */
export async function fillCrowd(db: Kysely<unknown>, place: Place): Promise<void> {
  const org = `'${place.orgId}'::uuid`;
  const each = `from generate_series(1, ${many}) n`;
  const some = `from generate_series(1, ${beside}) n`;
  const id = idOf('n');
  const other = idOf('n + 1000000');
  const ago = (days: string) => `now() - make_interval(days => (${days})::int)`;
  const statements = [
    `insert into participants (org_id, participant_id, chosen_name, family_name, sort_name, birth_on, external_ids)
      select ${org}, ${id}, g, f, g || ' ' || f, date '1950-01-01' + n % 18000, array['E' || n] from (
        select n, (array['ana','bea','cy','dev','eli','fay','gus','hal','ida','jo'])[1 + n % 10] as g,
          (array['abel','bell','cruz','diaz','ek','fox'])[1 + (n / 10) % 6] || n as f ${each}) n`,
    `insert into participant_search_keys (org_id, key, found_as, participant_id)
      select ${org}, k, participant_id, participant_id from participants,
        unnest(array['n:' || chosen_name, 'n:' || family_name]) k
        where org_id = ${org} and participant_id <> '${place.participantId}'`,
    `insert into access_ties (org_id, participant_id, kind, target_id, since)
      select ${org}, ${id}, kind, target, ${ago('700')} ${each}, lateral (values ('self', ${id}),
        ('program', case when n % 5000 = 0 then '${place.otherProgramId}'::uuid when n % 10 > 0 then '${place.programId}'::uuid end),
        ('caseload', case when n <= 40 then '${place.coachId}'::uuid when n % 10 > 0 then ${idOf('2000000 + n / 40')} end)) t(kind, target)
      where target is not null`,
    `insert into caseloads (org_id, id, participant_id, staff_id, since)
      select org_id, ${other}, participant_id, target_id, since from (select t.*, row_number() over () as n
        from access_ties t where kind = 'caseload'
          and org_id = ${org} and participant_id <> '${place.participantId}' limit ${beside}) t`,
    `insert into person_keys (org_id, participant_id, destroyed_at) select ${org}, ${id}, now() ${some}`,
    `insert into facts (org_id, id, participant_id, kind, happened_at, author_kind, category, audience, data)
      select ${org}, ${id}, ${id}, 'contact', ${ago('n % 900')}, 'staff', 'note', 'team', '{"place":"phone","outcome":"kept"}'::jsonb ${each}
      union all select ${org}, ${idOf('3000000 + n')}, '${place.participantId}'::uuid, 'contact', ${ago('n % 900')}, 'staff', 'note',
        'team', '{"place":"phone","outcome":"kept"}'::jsonb from generate_series(1, 3000) n`,
    `insert into duplicate_proposals (org_id, a_id, b_id, score, band, reasons, decision, decided_at)
      select ${org}, ${id}, ${other}, 1 + n % 7, 'likely', '[]', case when n % 200 > 0 then 'different' end,
        case when n % 200 > 0 then ${ago('n % 900')} end ${each}`,
    `insert into episodes (org_id, id, participant_id, program_id, started_on, ended_on, follow_up_none)
      select ${org}, ${id}, ${id}, '${place.programId}', current_date - 700, case when n % 2 = 0 then current_date - 300 end,
        case when n % 2 = 0 then 'declined' end ${each}`,
    `insert into group_sessions (org_id, id, held_on, unnamed) select ${org}, ${id}, current_date - n % 900, 3 ${some}`,
    `insert into audit_events (org_id, id, at, actor_id, actor_kind, action, participant_id, purpose, outcome, request_id)
      select ${org}, ${id}, ${ago('n % 900')}, ${idOf('2000000 + n / 40')}, 'staff', 'line.read', ${id}, 'coaching', 'done', 'r' ${each}`,
    `insert into import_rows (org_id, import_id, source, row_number, state, outcome, row_key, record_id, participant_id)
      select ${org}, ${idOf('5000000 + n / 100')}, 'people.csv', n, 'done', 'created', 'k' || n, ${id}, ${id} ${each}`,
    `insert into closure_requests (org_id, id, participant_id, wish, answer_by, outcome, decided_at)
      select ${org}, ${id}, ${id}, 'close', current_date - 300, 'closed', ${ago('320')} ${each}`,
    `insert into due_records select ${org}, ${id}, current_date - 4000, current_date - n % 300, false, now() ${each}`,
    `insert into erasures (org_id, id, what, participant_ids, at, by_kind, basis, counts)
      select ${org}, ${id}, 'person', array[${id}], ${ago('n % 900')}, 'system', 'due', '{}' ${each}`,
    `insert into legal_holds (org_id, id, participant_id, placed_at, lifted_at)
      select ${org}, ${id}, ${id}, ${ago('900')}, ${ago('800')} ${some}`,
    `insert into family_links (org_id, id, participant_id, family_id, called, participant_name, offered_at, accepted_at)
      select ${org}, ${id}, ${id}, ${other}, 'Rosa', 'Ana', ${ago('300')}, ${ago('299')} ${some}`,
    `insert into guardianships (org_id, id, participant_id, family_id, called, participant_name, basis, paper, seen_on, from_on,
        until_on, recorded_by, recorded_at)
      select ${org}, ${id}, ${id}, ${other}, 'Elena', 'Ana', 'court', 'court-order', current_date - 300, current_date - 300,
        current_date + 300, '${place.coachId}'::uuid, now() ${some}`,
    `insert into family_plan_lines (org_id, id, family_id, root_id, part, written_at)
      select ${org}, ${id}, ${other}, ${id}, 'need', now() ${some}`,
    `insert into family_plan_shares (org_id, id, link_id, root_id, since) select ${org}, ${id}, ${id}, ${id}, now() ${some}`,
    `insert into family_voices (org_id, id, link_id, family_id, participant_id, words, said_at)
      select ${org}, ${id}, ${id}, ${other}, ${id}, ''::bytea, now() ${some}`,
    `insert into fact_shares (org_id, id, participant_id, fact_id, reader_id, since)
      select ${org}, ${id}, ${id}, ${id}, ${other}, now() ${some}`,
    `insert into consent_grants (org_id, consent_id, participant_id, recipient_id, information, purpose, since)
      select ${org}, ${id}, ${id}, ${other}, 'note', 'treatment', ${ago('300')} ${each}`,
    `insert into consents (org_id, id, participant_id, kind, data, words, shown_sha256, language, signed_at, recorded_at,
        recorded_by, recorded_kind)
      select ${org}, ${id}, ${id}, 'recipient', '{}', ''::bytea, '', 'en', ${ago('300')}, ${ago('300')}, ${id}, 'participant' ${each}`,
    `insert into consent_revocations (org_id, id, consent_id, participant_id, at, recorded_by, recorded_kind)
      select ${org}, ${id}, ${id}, ${id}, ${ago('200')}, ${id}, 'participant' ${each}`,
    `insert into consent_events (org_id, id, consent_id, participant_id, what, at, recorded_at, recorded_by)
      select ${org}, ${id}, ${id}, ${id}, 'expiry-event', ${ago('200')}, ${ago('200')}, ${id} ${each}`,
    `insert into restrictions (org_id, id, participant_id, asked_at) select ${org}, ${id}, ${id}, ${ago('200')} ${each}`,
    `insert into disclosures (org_id, id, participant_id, recipient_id, recipient_name, recipient_from, information, purpose,
        paragraph, consent_id, channel, entries, at, on_day, notice_sha256)
      select ${org}, ${id}, ${id}, ${other}, 'Lin', 'Clinic', array['note'], 'treatment', '', ${id}, 'record', 3,
        ${ago('n % 900')}, current_date - n % 900, '' ${each}`,
    `insert into accounts (org_id, id, kind, status) select ${org}, ${id}, 'participant', 'active' ${some}`,
    `insert into sessions (org_id, id, account_id, token_hash, how, device, created_at, last_seen_at, expires_at, idle_seconds,
        ends_by, ended_at)
      select ${org}, ${id}, ${id}, decode(md5(n::text), 'hex'), 'code', 'phone', now(), now(), now(), 900, now(), now() ${some}`,
  ];
  await db.connection().execute(async (connection) => {
    await sql.raw('set session_replication_role = replica').execute(connection);
    for (const statement of statements) await sql.raw(statement).execute(connection);
    await sql.raw('set session_replication_role = default').execute(connection);
    await sql.raw('analyze').execute(connection);
  });
}
