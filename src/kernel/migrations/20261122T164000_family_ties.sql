-- Family members and guardians come in under ties of their own kinds. A guardian's time may lie ahead, as cover's may.
alter table access_ties drop constraint access_ties_kind_check;
alter table access_ties add constraint access_ties_kind_check
  check (kind in ('self', 'program', 'caseload', 'cover', 'on-call', 'merged', 'family', 'guardian'));

-- When the act takes place, on the application's clock: row policies that ask for a time read the one the decision had.
create function app_at() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now()) $$;

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
      -- Cover and guardianship alone are tied ahead of their time. Any other tie that seems to lie ahead was made before
      -- the clock was set back.
      and (t.since <= p_at or t.kind not in ('cover', 'guardian'))
      and (t.until is null or t.until > p_at);
end $$;

-- Whose record a family member has any tie to now: what row policies let them near. Null for everybody else.
create function tied_as(p_kind text) returns uuid[] language plpgsql stable as $$
begin
  if public.app_kind() is distinct from 'family' then return null; end if;
  return (select coalesce(array_agg(t.participant_id), '{}') from public.access_ties t
    where t.org_id = public.app_org() and t.target_id = public.app_person() and t.kind = p_kind
      and (t.since <= public.app_at() or t.kind <> 'guardian')
      and (t.until is null or t.until > public.app_at()));
end $$;
