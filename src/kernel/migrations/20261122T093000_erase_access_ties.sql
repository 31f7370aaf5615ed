-- Destruction of a person's record (modules/retention) calls every function named erase_…(uuid, uuid[]); no other role may.
-- The audit stays: it holds identifiers alone.
create function erase_access_ties(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare ties bigint;
begin
  delete from access_ties where org_id = p_org
    and (participant_id = any(p_participants) or (kind = 'merged' and target_id = any(p_participants)));
  get diagnostics ties = row_count;
  return jsonb_build_object('ties', ties);
end $$;
revoke execute on function erase_access_ties(uuid, uuid[]) from public;
