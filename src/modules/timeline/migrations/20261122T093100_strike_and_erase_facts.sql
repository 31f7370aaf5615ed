-- Every version of one entry, in both directions from the one given. No role but the owner may call what is in this file.
create function entry_versions(p_org uuid, p_fact uuid)
  returns table (id uuid, participant_id uuid, author_id uuid, author_kind text, struck_at timestamptz)
  language sql stable security definer set search_path = public as $$
  with recursive version (id) as (
    select p_fact
    union
    select next.id from version
      join facts f on f.org_id = p_org and f.id = version.id
      cross join lateral (
        select f.corrects_id as id where f.correction = 'amend'
        union all
        select later.id from facts later
          where later.org_id = p_org and later.corrects_id = f.id and later.correction = 'amend'
      ) next
  )
  select f.id, f.participant_id, f.author_id, f.author_kind, f.struck_at
  from version join facts f on f.org_id = p_org and f.id = version.id
$$;

-- Destroys the content of facts. What stays is a tombstone: whose, when, by whom, for which audience, and when it was struck.
-- The category goes too, since it tells what was written about; 'note' is read by no more people than any other.
create function strike_facts(p_org uuid, p_facts uuid[], p_at timestamptz) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  entries bigint;
  texts bigint;
begin
  select count(words) into texts from facts where org_id = p_org and id = any(p_facts) and struck_at is null;
  update facts set kind = 'struck', category = 'note', data = '{}', words = null, batch_id = null, struck_at = p_at
    where org_id = p_org and id = any(p_facts) and struck_at is null;
  get diagnostics entries = row_count;
  return jsonb_build_object('entries', entries, 'texts', texts);
end $$;

-- All facts of a person, and the key without which no copy of their words opens. The row of the key stays, so that
-- nobody is ever given another one.
create function erase_timeline(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  entries bigint;
  texts bigint;
  opened bigint;
begin
  select count(words) into texts from facts where org_id = p_org and participant_id = any(p_participants);
  update facts set kind = 'struck', category = 'note', data = '{}', words = null, batch_id = null, author_id = null,
      about_id = null, struck_at = coalesce(struck_at, now())
    where org_id = p_org and participant_id = any(p_participants);
  get diagnostics entries = row_count;
  select count(wrapped) into opened from person_keys where org_id = p_org and participant_id = any(p_participants);
  insert into person_keys (org_id, participant_id, wrapped, destroyed_at)
    select p_org, id, null, now() from unnest(p_participants) id
    on conflict (org_id, participant_id)
      do update set wrapped = null, destroyed_at = coalesce(person_keys.destroyed_at, now());
  return jsonb_build_object('entries', entries, 'texts', texts, 'keys', opened);
end $$;

-- What the time a record is kept counts from: the last dated fact that stands. `p_participants` null means everybody.
create function last_use_timeline(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language sql stable security definer set search_path = public as $$
  select f.participant_id, max(f.happened_at)::date, false, null::date, null::date
  from facts f
  where f.org_id = p_org and (p_participants is null or f.participant_id = any(p_participants))
    and f.in_force and f.correction is distinct from 'withdraw' and f.kind <> 'struck' and f.happened_at <= now()
  group by f.participant_id
$$;

revoke execute on function entry_versions(uuid, uuid), strike_facts(uuid, uuid[], timestamptz),
  erase_timeline(uuid, uuid[]), last_use_timeline(uuid, uuid[]) from public;
