-- Free text goes; that somebody was in a program from one day to another stays, about nobody, so that counts of the past
-- do not change. No role but the owner may call what is in this file.
create function erase_episodes(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare texts bigint;
begin
  select count(*) into texts from episodes where org_id = p_org and participant_id = any(p_participants)
    and num_nonnulls(referred_from, end_reason, follow_up_none) > 0;
  update episodes set referred_from = null, end_reason = null,
      follow_up_none = case when follow_up_none is null then null else 'erased' end,
      started_by = null, ended_by = null
    where org_id = p_org and participant_id = any(p_participants);
  delete from changes where org_id = p_org and table_name = 'episodes' and participant_id = any(p_participants);
  return jsonb_build_object('episodeTexts', texts);
end $$;

-- An open episode is in use; a closed one was last used on its end, or on its last day of follow-up.
create function last_use_episodes(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language sql stable security definer set search_path = public as $$
  select e.participant_id, max(greatest(e.ended_on, (select max(day) from unnest(e.follow_up_on) day))),
    bool_or(e.ended_on is null), null::date, null::date
  from episodes e
  where e.org_id = p_org and (p_participants is null or e.participant_id = any(p_participants))
  group by e.participant_id
$$;

revoke execute on function erase_episodes(uuid, uuid[]), last_use_episodes(uuid, uuid[]) from public;
