-- A family member who is signed in brings a code they were handed into the account they have. The account it was made for,
-- in which nobody ever was, ends; its id comes back for what waits under it. Null where the code opens nothing. For the
-- functions of the owner alone.
create function use_family_code(p_hash bytea) returns uuid
  language plpgsql security definer set search_path = public as $$
declare
  invitation uuid;
  made_for uuid;
begin
  if app_kind() is distinct from 'family' then return null; end if;
  select i.id, a.id into invitation, made_for
    from invitations i join accounts a on a.org_id = i.org_id and a.id = i.account_id
    where i.code_hash = p_hash and i.org_id = app_org() and i.kind = 'handed' and i.used_at is null
      and i.expires_at > app_at() and a.kind = 'family' and a.status = 'invited' and a.id <> app_person()
    for update of i, a;
  if not found then return null; end if;
  update invitations set used_at = app_at() where org_id = app_org() and id = invitation;
  update accounts set status = 'ended' where org_id = app_org() and id = made_for;
  return made_for;
end $$;
revoke execute on function use_family_code(bytea) from public;
