-- What the lists of those who keep records begin with, however many years lie behind them.
create index closure_requests_listed on closure_requests (org_id, decided_at desc nulls first, answer_by)
  where withdrawn_at is null;
create index closure_requests_of_participant on closure_requests (org_id, participant_id, asked_at desc);
create index legal_holds_listed on legal_holds (org_id, lifted_at desc nulls first, placed_at desc);
create index due_records_listed on due_records (org_id, due_on, participant_id);

-- As before; asked for one person, it looks at their merges and holds alone. Nobody can ask for one that was destroyed:
-- their ties went with the record, and `destroy_record` looks among the erasures itself.
create or replace function record_standing(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, due_on date, on_hold boolean)
  language plpgsql stable security definer set search_path = public as $$
declare uses text;
begin
  select string_agg(format('select * from %I($1, $2)', f.proname), ' union all ' order by f.proname) into uses
    from pg_proc f where f.pronamespace = 'public'::regnamespace and f.proname like 'last\_use\_%'
      and pg_get_function_identity_arguments(f.oid) like '%uuid, %uuid[]';
  return query execute format($query$
    with merged as (
      select t.target_id as id, t.participant_id as kept from access_ties t
      where t.org_id = $1 and t.kind = 'merged' and t.since <= now() and (t.until is null or t.until > now())
        and ($2 is null or t.target_id = any($2))
        and not exists (select from access_ties up
          where up.org_id = $1 and up.kind = 'merged' and up.target_id = t.participant_id
            and up.since <= now() and (up.until is null or up.until > now()))
    ), record as (
      select coalesce(m.kept, u.participant_id) as id,
        coalesce(max(u.last_on), max(u.filed_on)) as last_on, bool_or(u.in_use) as in_use, max(u.birth_on) as birth_on
      from (%s) u (participant_id, last_on, in_use, filed_on, birth_on)
      left join merged m on m.id = u.participant_id
      group by 1
    ), held as (
      select coalesce(m.kept, h.participant_id) as id from legal_holds h left join merged m on m.id = h.participant_id
      where h.org_id = $1 and h.lifted_at is null and ($2 is null or h.participant_id = any($2))
    ), gone as (
      select unnest(e.participant_ids) as id from erasures e
      where e.org_id = $1 and e.what = 'person' and $2 is null
    ), schedule as (
      select * from retention_schedules s where s.org_id = $1 order by s.made_at desc, s.id desc limit 1
    )
    select r.id, r.last_on, r.in_use,
      case when r.in_use then null else greatest(
        (r.last_on + make_interval(years => s.years))::date,
        (r.birth_on + make_interval(years => s.not_before_age))::date) end,
      exists (select from held where held.id = r.id)
    from record r left join schedule s on true
    where not exists (select from gone where gone.id = r.id) and r.last_on is not null
  $query$, uses) using p_org, p_participants;
end $$;
