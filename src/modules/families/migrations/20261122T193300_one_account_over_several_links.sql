-- The offer behind a code comes to the account of the family member who brings it: somebody close to two participants, or
-- who is asked along again. Only an offer nobody has agreed to, under an account nobody has come in with: nothing was
-- shown over it, said over it, or tied by it. A guardian's code is for an account of its own: it moves nothing.
create function bring_offer(p_hash bytea) returns uuid
  language plpgsql security definer set search_path = public as $$
declare
  made_for uuid := use_family_code(p_hash);
  offered family_links%rowtype;
begin
  select l.* into offered from family_links l
    where l.org_id = app_org() and l.family_id = made_for and l.accepted_at is null and l.ended_at is null;
  if not found then raise exception 'no offer behind this code' using errcode = 'TL404'; end if;
  if exists (select from family_links l where l.org_id = app_org() and l.participant_id = offered.participant_id
      and l.family_id = app_person() and l.ended_at is null) then
    raise exception 'along already' using errcode = 'TL409';
  end if;
  update family_links set family_id = app_person() where org_id = app_org() and id = offered.id;
  return offered.id;
end $$;
revoke execute on function bring_offer(bytea) from public;
grant execute on function bring_offer(bytea) to throughline_app;
