-- The only ways by which content is destroyed. Each checks by itself who asks and on what ground, whatever the
-- application believes. TL404 nothing here for you; TL409 not due; TL410 destroyed already; TL423 a legal hold.

-- Calls erase_…(uuid, uuid[]) of every module and joins what they count.
create function destroy_person(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  step text;
  counted jsonb;
  total jsonb := '{}';
begin
  for step in
    select f.proname from pg_proc f
    where f.pronamespace = 'public'::regnamespace and f.proname like 'erase\_%'
      and pg_get_function_identity_arguments(f.oid) like '%uuid, %uuid[]'
    order by f.proname
  loop
    execute format('select %I($1, $2)', step) into counted using p_org, p_participants;
    total := total || counted;
  end loop;
  return total;
end $$;

-- Our own part: what was written about the person in holds and requests, and their place on the list.
create function erase_retention(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  texts bigint;
  n bigint;
begin
  update closure_requests set reason = null
    where org_id = p_org and participant_id = any(p_participants) and reason is not null;
  get diagnostics texts = row_count;
  update legal_holds set reason = null, lift_reason = null
    where org_id = p_org and participant_id = any(p_participants) and num_nonnulls(reason, lift_reason) > 0;
  get diagnostics n = row_count;
  delete from due_records where org_id = p_org and participant_id = any(p_participants);
  return jsonb_build_object('reasons', texts + n);
end $$;

-- A participant strikes an entry they wrote, in all the versions they wrote of it. Struck before: answers what was done then.
create function strike_entry(p_id uuid, p_fact uuid) returns erasures
  language plpgsql security definer set search_path = public as $$
declare
  org uuid := app_org();
  me uuid := app_person();
  moment timestamptz := date_trunc('milliseconds', now());
  whose uuid;
  ids uuid[];
  made erasures;
begin
  select v.participant_id into whose from entry_versions(org, p_fact) v
    where v.id = p_fact and app_kind() = 'participant' and v.author_kind = 'participant' and v.author_id = me
      and v.participant_id = any(app_participants());
  if whose is null then raise exception 'nothing to strike' using errcode = 'TL404'; end if;
  if is_on_hold(org, record_group(org, whose)) then raise exception 'on hold' using errcode = 'TL423'; end if;
  select array_agg(v.id order by v.id) into ids from entry_versions(org, p_fact) v
    where v.author_kind = 'participant' and v.author_id = me and v.struck_at is null;
  if ids is null then
    select * into made from erasures e where e.org_id = org and e.what = 'strike' and p_fact = any(e.fact_ids) limit 1;
    return made;
  end if;
  insert into erasures (org_id, id, what, participant_ids, fact_ids, at, by_id, by_kind, basis, counts)
    values (org, p_id, 'strike', array[whose], ids, moment, me, 'participant', 'own-words', strike_facts(org, ids, moment))
    returning * into made;
  return made;
end $$;

-- Destroys one person's record, in all the records merged with it: because its time is over, or because they asked and
-- the request was granted.
create function destroy_record(p_id uuid, p_participant uuid, p_request uuid) returns erasures
  language plpgsql security definer set search_path = public as $$
declare
  org uuid := app_org();
  people uuid[] := record_group(org, p_participant);
  standing record;
  schedule retention_schedules;
  granted boolean;
  due boolean;
  made erasures;
begin
  if app_kind() is null or app_kind() not in ('staff', 'system') then
    raise exception 'nothing to destroy' using errcode = 'TL404';
  end if;
  -- Two decisions at once: the second waits, and then sees the first.
  perform pg_advisory_xact_lock(hashtextextended(org::text || people[1]::text, 0));
  if exists (select from erasures e where e.org_id = org and e.what = 'person' and e.participant_ids && people) then
    raise exception 'destroyed already' using errcode = 'TL410';
  end if;
  select * into standing from record_standing(org, people);
  if not found then raise exception 'nothing to destroy' using errcode = 'TL404'; end if;
  if standing.on_hold then raise exception 'on hold' using errcode = 'TL423'; end if;
  select * into schedule from retention_schedules s where s.org_id = org order by s.made_at desc, s.id desc limit 1;
  due := coalesce(standing.due_on <= org_today(now()), false);
  granted := exists (select from closure_requests r
    where r.org_id = org and r.id = p_request and r.participant_id = any(people) and r.outcome = 'erased');
  if not (due or (granted and coalesce(schedule.on_request, false))) then
    raise exception 'not due' using errcode = 'TL409';
  end if;
  insert into erasures (org_id, id, what, participant_ids, at, by_id, by_kind, basis, rule, counts)
    values (org, p_id, 'person', people, date_trunc('milliseconds', now()), app_person(), app_kind(),
      case when granted then 'asked' else 'due' end,
      jsonb_build_object('scheduleId', schedule.id, 'years', schedule.years, 'notBeforeAge', schedule.not_before_age,
        'source', schedule.source, 'lastOn', standing.last_on, 'dueOn', standing.due_on),
      destroy_person(org, people))
    returning * into made;
  return made;
end $$;

revoke execute on function destroy_person(uuid, uuid[]), erase_retention(uuid, uuid[]), strike_entry(uuid, uuid),
  destroy_record(uuid, uuid, uuid) from public;
grant execute on function strike_entry(uuid, uuid), destroy_record(uuid, uuid, uuid) to throughline_app;
