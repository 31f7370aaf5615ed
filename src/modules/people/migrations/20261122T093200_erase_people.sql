-- Everything that tells who somebody is, and its history. No role but the owner may call what is in this file.
create function erase_people(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  found_by bigint;
  caseload_rows bigint;
  comparisons bigint;
  merge_rows bigint;
  records bigint;
  older bigint;
  n bigint;
begin
  delete from participant_external_ids where org_id = p_org and participant_id = any(p_participants);
  get diagnostics found_by = row_count;
  delete from participant_search_keys where org_id = p_org
    and (participant_id = any(p_participants) or found_as = any(p_participants));
  get diagnostics n = row_count;
  found_by := found_by + n;
  delete from matching_keys where org_id = p_org and participant_id = any(p_participants);
  get diagnostics n = row_count;
  found_by := found_by + n;
  delete from caseloads where org_id = p_org and participant_id = any(p_participants);
  get diagnostics caseload_rows = row_count;
  delete from duplicate_proposals where org_id = p_org and (a_id = any(p_participants) or b_id = any(p_participants));
  get diagnostics comparisons = row_count;
  delete from merges where org_id = p_org and (kept_id = any(p_participants) or merged_id = any(p_participants));
  get diagnostics merge_rows = row_count;
  delete from participants where org_id = p_org and participant_id = any(p_participants);
  get diagnostics records = row_count;
  -- After the deletions: each of them wrote what the row was into the history.
  delete from changes where org_id = p_org and table_name = 'participants' and participant_id = any(p_participants);
  get diagnostics older = row_count;
  return jsonb_build_object('identities', records, 'earlierIdentities', greatest(older - records, 0),
    'searchKeys', found_by, 'caseloads', caseload_rows, 'comparisons', comparisons, 'merges', merge_rows);
end $$;

-- A record nothing was ever written in is kept from the day it was filed; one on somebody's caseload is in use.
create function last_use_people(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language sql stable security definer set search_path = public as $$
  select p.participant_id, null::date,
    exists (select from caseloads c
      where c.org_id = p_org and c.participant_id = p.participant_id and c.until is null),
    p.created_at::date, p.birth_on
  from participants p
  where p.org_id = p_org and (p_participants is null or p.participant_id = any(p_participants))
$$;

revoke execute on function erase_people(uuid, uuid[]), last_use_people(uuid, uuid[]) from public;
