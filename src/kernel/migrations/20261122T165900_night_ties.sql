-- Whoever reads outside the hours is tied, turn by turn, to those who wrote something that needs somebody; like cover, ahead
-- of its time. What such a tie alone opens begins with `seen_from`: nothing before it was written for them.
alter table access_ties drop constraint access_ties_kind_check;
alter table access_ties add constraint access_ties_kind_check
  check (kind in ('self', 'program', 'caseload', 'cover', 'on-call', 'merged', 'family', 'guardian', 'night'));
alter table access_ties add column seen_from timestamptz;

create or replace function enter_act(p_org uuid, p_person uuid, p_kind text, p_participants uuid[], p_at timestamptz)
  returns table (tie text, target_id uuid) language plpgsql as $$
begin
  perform set_config('app.org_id', coalesce(p_org::text, ''), true),
    set_config('app.person_id', coalesce(p_person::text, ''), true),
    set_config('app.actor_kind', p_kind, true),
    set_config('app.participant_ids', coalesce(p_participants::text, ''), true),
    set_config('app.at', p_at::text, true);
  if p_org is null or p_participants is null then return; end if;
  return query select t.kind, t.target_id from public.access_ties t
    where t.org_id = p_org and t.participant_id = p_participants[1]
      -- These alone are tied ahead of their time. Any other tie that seems to lie ahead was made before the clock was set back.
      and (t.since <= p_at or t.kind not in ('cover', 'guardian', 'night'))
      and (t.until is null or t.until > p_at);
end $$;

-- From when on this act may see what was written; null where nothing but the other policies holds it back.
create function app_seen_from() returns timestamptz language sql stable
  as $$ select nullif(current_setting('app.seen_from', true), '')::timestamptz $$;

-- Narrows an act that is opened by nothing but a turn of the night. Without a tie that holds, nothing at all is seen.
create function narrow_to_night(p_at timestamptz) returns void language plpgsql as $$
begin
  perform set_config('app.seen_from', coalesce((
    select min(t.seen_from) from public.access_ties t
    where t.org_id = public.app_org() and t.participant_id = any(public.app_participants()) and t.kind = 'night'
      and t.target_id = public.app_person() and t.since <= p_at and t.until > p_at), 'infinity')::text, true);
end $$;
