-- As before, in two statements: one plan for both would walk every episode to tell of one person.
create or replace function last_use_episodes(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language plpgsql stable security definer set search_path = public as $$
begin
  if p_participants is null then
    return query select e.participant_id, max(greatest(e.ended_on, (select max(day) from unnest(e.follow_up_on) day))),
        bool_or(e.ended_on is null), null::date, null::date
      from episodes e where e.org_id = p_org
      group by e.participant_id;
  else
    return query select e.participant_id, max(greatest(e.ended_on, (select max(day) from unnest(e.follow_up_on) day))),
        bool_or(e.ended_on is null), null::date, null::date
      from episodes e where e.org_id = p_org and e.participant_id = any(p_participants)
      group by e.participant_id;
  end if;
end $$;
