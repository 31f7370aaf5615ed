-- What a participant's consent lets one account outside have: one row a kind of information and a purpose, from and until.
-- Written by the act that makes the consent, ended by the act that ends it; row policies ask for it on the clock of the
-- act (42 CFR § 2.13(a)).
create table consent_grants (
  org_id uuid not null,
  consent_id uuid not null,
  participant_id uuid not null,
  recipient_id uuid not null,
  information text not null,
  purpose text not null,
  since timestamptz not null,
  -- The instant itself is not included.
  until timestamptz,
  primary key (org_id, consent_id, recipient_id, information, purpose, since)
);
create index consent_grants_of_recipient on consent_grants (org_id, recipient_id, participant_id);
create index consent_grants_of_participant on consent_grants (org_id, participant_id);
alter table consent_grants enable row level security;
alter table consent_grants force row level security;
-- A partner reads what is theirs, a family member nothing; for others it is the participant the act is about.
create policy reading on consent_grants for select using (
  org_id = app_org() and case (select app_kind())
    when 'partner' then recipient_id = (select app_person())
    when 'family' then false
    when 'system' then true
    else participant_id = any((select app_participants())::uuid[]) end
);
create policy granting on consent_grants for insert with check (
  org_id = app_org() and (select app_kind()) in ('staff', 'participant', 'system')
  and ((select app_kind()) = 'system' or participant_id = any((select app_participants())::uuid[]))
);
create policy ending on consent_grants for update using (
  org_id = app_org() and (select app_kind()) in ('staff', 'participant', 'system')
  and ((select app_kind()) = 'system' or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on consent_grants to throughline_owner using (true) with check (true);
grant select, insert on consent_grants to throughline_app;
grant update (until) on consent_grants to throughline_app;

-- Kinds of information that are granted now to the partner who asks, about the participant the act is about. Null for
-- everybody else.
create function granted_to_me() returns text[] language plpgsql stable as $$
begin
  if public.app_kind() is distinct from 'partner' then return null; end if;
  return (select coalesce(array_agg(distinct g.information), '{}') from public.consent_grants g
    where g.org_id = public.app_org() and g.recipient_id = public.app_person()
      and g.participant_id = any(public.app_participants())
      and g.since <= public.app_at() and (g.until is null or g.until > public.app_at()));
end $$;

-- Everybody about whom anything is granted now to the partner who asks. Null for everybody else.
create function people_granted_to_me() returns uuid[] language plpgsql stable as $$
begin
  if public.app_kind() is distinct from 'partner' then return null; end if;
  return (select coalesce(array_agg(distinct g.participant_id), '{}') from public.consent_grants g
    where g.org_id = public.app_org() and g.recipient_id = public.app_person()
      and g.since <= public.app_at() and (g.until is null or g.until > public.app_at()));
end $$;

-- As before; a partner is told besides whether anything is granted to them about this participant.
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
  if p_kind = 'partner' then
    return query select 'granted'::text, p_person
      where p_participants[1] = any(public.people_granted_to_me());
  end if;
end $$;

create function erase_consent_grants(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare grants bigint;
begin
  delete from consent_grants where org_id = p_org and participant_id = any(p_participants);
  get diagnostics grants = row_count;
  return jsonb_build_object('consentGrants', grants);
end $$;
revoke execute on function erase_consent_grants(uuid, uuid[]) from public;

-- What everybody's acts end in is no partner's to read.
create policy not_for_partners on audit_events as restrictive for select using ((select app_kind()) is distinct from 'partner');
