-- Destroys what a family member wrote until a moment: the words, and, where nothing later is left, the key without which
-- no copy of them opens. Retention calls every function of this name and shape, for the member who asks and once more in
-- a restored backup.
drop function forget_own_plan();

create function forget_family_words(p_org uuid, p_person uuid, p_at timestamptz) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  lines bigint;
  voices bigint;
begin
  update family_voices set words = ''::bytea, taken_back_at = coalesce(taken_back_at, p_at)
    where org_id = p_org and family_id = p_person and said_at <= p_at and words <> ''::bytea;
  get diagnostics voices = row_count;
  delete from family_plan_lines where org_id = p_org and family_id = p_person and written_at <= p_at;
  get diagnostics lines = row_count;
  delete from family_keys where org_id = p_org and family_id = p_person
    and not exists (select from family_plan_lines l where l.org_id = p_org and l.family_id = p_person)
    and not exists (select from family_voices v where v.org_id = p_org and v.family_id = p_person and v.words <> ''::bytea);
  return jsonb_build_object('familyLines', lines, 'familyVoices', voices);
end $$;
revoke execute on function forget_family_words(uuid, uuid, timestamptz) from public;
