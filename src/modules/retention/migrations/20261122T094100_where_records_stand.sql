-- A record with every record merged into it, or that it is merged into: one person.
create function record_group(p_org uuid, p_participant uuid) returns uuid[]
  language sql stable security definer set search_path = public as $$
  with recursive record (id) as (
    select p_participant
    union
    select case when t.participant_id = record.id then t.target_id else t.participant_id end
    from record join access_ties t on t.org_id = p_org and t.kind = 'merged'
      and (t.participant_id = record.id or t.target_id = record.id)
      and t.since <= now() and (t.until is null or t.until > now())
  )
  select array_agg(id order by id) from record
$$;

create function is_on_hold(p_org uuid, p_participants uuid[]) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from legal_holds h
    where h.org_id = p_org and h.participant_id = any(p_participants) and h.lifted_at is null)
$$;

-- Where each person's record stands, from what every module's last_use_…(uuid, uuid[]) says: when it was last in use,
-- whether it is now, and the day from which it may be destroyed (null while in use). Records destroyed already are absent.
create function record_standing(p_org uuid, p_participants uuid[])
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
      where h.org_id = $1 and h.lifted_at is null
    ), gone as (
      select unnest(e.participant_ids) as id from erasures e where e.org_id = $1 and e.what = 'person'
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

-- The app's view of it: the one person an act is about, or for staff and jobs everybody of the organization.
create function list_standing()
  returns table (participant_id uuid, last_on date, in_use boolean, due_on date, on_hold boolean)
  language plpgsql stable security definer set search_path = public as $$
begin
  if app_org() is null or (app_participants() is null and app_kind() not in ('staff', 'system')) then return; end if;
  return query select * from record_standing(app_org(),
    case when app_participants() is null then null else record_group(app_org(), (app_participants())[1]) end);
end $$;

revoke execute on function record_group(uuid, uuid), is_on_hold(uuid, uuid[]), record_standing(uuid, uuid[]),
  list_standing() from public;
grant execute on function list_standing() to throughline_app;
