-- As before, in two statements: one plan for both would walk every record to tell of one person.
create or replace function last_use_people(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language plpgsql stable security definer set search_path = public as $$
begin
  if p_participants is null then
    return query select p.participant_id, null::date,
        exists (select from caseloads c
          where c.org_id = p_org and c.participant_id = p.participant_id and c.until is null),
        p.created_at::date, p.birth_on
      from participants p where p.org_id = p_org;
  else
    return query select p.participant_id, null::date,
        exists (select from caseloads c
          where c.org_id = p_org and c.participant_id = p.participant_id and c.until is null),
        p.created_at::date, p.birth_on
      from participants p where p.org_id = p_org and p.participant_id = any(p_participants);
  end if;
end $$;
