-- What a family member deletes of their own words is a destruction like any other: in `erasures`, in the ledger, and
-- carried out again in a restored backup. `participant_ids` holds their own account's id; nobody's record is named.
alter table erasures drop constraint erasures_what_check;
alter table erasures add constraint erasures_what_check check (what in ('strike', 'person', 'family'));

-- For the app role alone: the procedure below writes its row on a family member's behalf.
drop policy not_for_families on erasures;
create policy not_for_families on erasures as restrictive to throughline_app
  using ((select app_kind()) is distinct from 'family');

-- Calls forget_…(uuid, uuid, timestamptz) of every module and joins what they count.
create function forget_words_of(p_org uuid, p_person uuid, p_until timestamptz) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  step text;
  counted jsonb;
  total jsonb := '{}';
begin
  for step in
    select f.proname from pg_proc f
    where f.pronamespace = 'public'::regnamespace and f.proname like 'forget\_%'
      and pg_get_function_identity_arguments(f.oid) = 'p_org uuid, p_person uuid, p_at timestamp with time zone'
    order by f.proname
  loop
    execute format('select %I($1, $2, $3)', step) into counted using p_org, p_person, p_until;
    total := total || counted;
  end loop;
  return total;
end $$;

-- A family member destroys all they wrote until now. Nothing there to destroy: no row.
create function forget_own_words(p_id uuid) returns erasures
  language plpgsql security definer set search_path = public as $$
declare
  -- The words were dated by the application's clock.
  moment timestamptz := date_trunc('milliseconds', greatest(now(), app_at()));
  counted jsonb;
  made erasures;
begin
  if app_kind() is distinct from 'family' then raise exception 'nothing to forget' using errcode = 'TL404'; end if;
  counted := forget_words_of(app_org(), app_person(), moment);
  if not exists (select from jsonb_each_text(counted) c where c.value::bigint > 0) then return made; end if;
  insert into erasures (org_id, id, what, participant_ids, at, by_id, by_kind, basis, counts)
    values (app_org(), p_id, 'family', array[app_person()], moment, app_person(), 'family', 'own-words', counted)
    returning * into made;
  return made;
end $$;

create or replace function replay_ledger_line(p_line jsonb) returns text
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
    counted := case what
      when 'strike' then strike_facts(org, facts_struck, moment)
      when 'family' then forget_words_of(org, people[1], moment)
      else destroy_person(org, people) end;
    insert into erasures (org_id, id, what, participant_ids, fact_ids, at, by_id, by_kind, basis, rule, counts,
        replayed_at, replay_counts)
      values (org, line_id, what, people, facts_struck, moment, (p_line ->> 'by')::uuid, p_line ->> 'byKind',
        p_line ->> 'basis', nullif(p_line -> 'rule', 'null'), p_line -> 'counts', now(), counted);
  end if;
  insert into audit_events (org_id, id, actor_kind, action, participant_id, subject_id, purpose, outcome, request_id)
    values (org, gen_random_uuid(), 'system: ledger of erasures', 'ledger.replay',
      case when what <> 'family' then people[1] end, line_id, 'operations', 'done', 'replay');
  return 'done';
end $$;
revoke execute on function forget_words_of(uuid, uuid, timestamptz), forget_own_words(uuid) from public;
grant execute on function forget_own_words(uuid) to throughline_app;
