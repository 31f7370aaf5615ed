-- Whoever's record is destroyed signs in no more: account, devices, codes. No role but the owner may call this.
create function erase_sign_in(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  devices bigint;
  found bigint;
begin
  delete from sessions where org_id = p_org and account_id = any(p_participants);
  delete from recovery_codes where org_id = p_org and account_id = any(p_participants);
  delete from invitations where org_id = p_org and account_id = any(p_participants);
  delete from passkeys where org_id = p_org and account_id = any(p_participants);
  get diagnostics devices = row_count;
  delete from accounts where org_id = p_org and kind = 'participant' and id = any(p_participants);
  get diagnostics found = row_count;
  return jsonb_build_object('accounts', found, 'passkeys', devices);
end $$;
revoke execute on function erase_sign_in(uuid, uuid[]) from public;
