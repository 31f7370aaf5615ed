-- Carries one line of the ledger out again in a database that does not know of it: a restored backup, or an act whose
-- line was written and whose transaction was then lost. For the owner alone, before anything is served.
-- Answers 'done', 'known', or 'held' where a hold was placed after the line was written.
create function replay_ledger_line(p_line jsonb) returns text
  language plpgsql security definer set search_path = public as $$
declare
  org uuid := p_line ->> 'org';
  line_id uuid := p_line ->> 'id';
  moment timestamptz := p_line ->> 'at';
  what text := p_line ->> 'what';
  people uuid[] := array(select jsonb_array_elements_text(p_line -> 'participants')::uuid);
  facts_struck uuid[] := array(select jsonb_array_elements_text(coalesce(p_line -> 'facts', '[]'))::uuid);
  counted jsonb;
begin
  perform set_config('app.org_id', org::text, true), set_config('app.person_id', '', true),
    set_config('app.actor_kind', 'system', true), set_config('app.participant_ids', '', true);
  if what = 'hold' then
    insert into legal_holds (org_id, id, participant_id, reason, placed_by, placed_at)
      values (org, line_id, people[1], 'Put back from the ledger after a restore.', (p_line ->> 'by')::uuid, moment)
      on conflict (org_id, id) do nothing;
    if not found then return 'known'; end if;
  elsif what = 'lift' then
    update legal_holds h set lifted_at = moment, lifted_by = (p_line ->> 'by')::uuid
      where h.org_id = org and h.id = line_id and h.lifted_at is null;
    if not found then return 'known'; end if;
  else
    if exists (select from erasures e where e.org_id = org and e.id = line_id) then return 'known'; end if;
    if exists (select from legal_holds h where h.org_id = org and h.participant_id = any(people)
        and h.lifted_at is null and h.placed_at > moment) then
      return 'held';
    end if;
    counted := case what when 'strike' then strike_facts(org, facts_struck, moment) else destroy_person(org, people) end;
    insert into erasures (org_id, id, what, participant_ids, fact_ids, at, by_id, by_kind, basis, rule, counts,
        replayed_at, replay_counts)
      values (org, line_id, what, people, facts_struck, moment, (p_line ->> 'by')::uuid, p_line ->> 'byKind',
        p_line ->> 'basis', nullif(p_line -> 'rule', 'null'), p_line -> 'counts', now(), counted);
  end if;
  insert into audit_events (org_id, id, actor_kind, action, participant_id, subject_id, purpose, outcome, request_id)
    values (org, gen_random_uuid(), 'system: ledger of erasures', 'ledger.replay', people[1], line_id, 'operations',
      'done', 'replay');
  return 'done';
end $$;
revoke execute on function replay_ledger_line(jsonb) from public;
