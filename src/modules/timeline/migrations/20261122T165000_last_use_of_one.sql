-- As before, in two statements: one plan for both would walk every line to tell of one person.
create or replace function last_use_timeline(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language plpgsql stable security definer set search_path = public as $$
begin
  if p_participants is null then
    return query select f.participant_id, max(f.happened_at)::date, false, null::date, null::date
      from facts f
      where f.org_id = p_org
        and f.in_force and f.correction is distinct from 'withdraw' and f.kind <> 'struck' and f.happened_at <= now()
      group by f.participant_id;
  else
    return query select f.participant_id, max(f.happened_at)::date, false, null::date, null::date
      from facts f
      where f.org_id = p_org and f.participant_id = any(p_participants)
        and f.in_force and f.correction is distinct from 'withdraw' and f.kind <> 'struck' and f.happened_at <= now()
      group by f.participant_id;
  end if;
end $$;
