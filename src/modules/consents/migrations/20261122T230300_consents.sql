-- Somebody outside who has an account here, and the place they come from. `id` is the account's.
create table partners (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  comes_from text not null,
  kind text not null,
  -- A covered entity or a business associate (42 CFR § 2.31 asks for a statement then).
  hipaa boolean not null,
  languages text[] not null default '{}',
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (org_id, id)
);

-- Each consent as it was signed; nothing of it is ever changed. `data` holds what is decided by, `words` the name, what
-- was shown and what was said, sealed under the participant's key.
create table consents (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  kind text not null,
  data jsonb not null,
  words bytea not null,
  -- SHA-256 of the paragraphs as they were shown, a line feed between them, in hex.
  shown_sha256 text not null,
  language text not null check (language in ('en', 'es')),
  signed_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_kind text not null,
  -- A drawn signature or a scan, sealed as the words are.
  image bytea check (length(image) <= 204900),
  image_type text,
  primary key (org_id, id)
);
create index consents_of_participant on consents (org_id, participant_id);

-- Taken back from `at` on; what is null is every one of it (42 CFR § 2.31(a)(6)).
create table consent_revocations (
  org_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  participant_id uuid not null,
  at timestamptz not null,
  recipient_id uuid,
  information text,
  purpose text,
  -- The day on which a paper came in; null where the participant did it themselves.
  received_on date,
  recorded_by uuid,
  recorded_kind text not null,
  primary key (org_id, id)
);
create index consent_revocations_of_participant on consent_revocations (org_id, participant_id);
create index consent_revocations_of_consent on consent_revocations (org_id, consent_id);

-- That the event a consent ends with took place, or that a consent is known to be false (§ 2.31(c)).
create table consent_events (
  org_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  participant_id uuid not null,
  what text not null check (what in ('expiry-event', 'known-false')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id)
);
create index consent_events_of_participant on consent_events (org_id, participant_id);
create index consent_events_of_consent on consent_events (org_id, consent_id);

-- What the organization was asked to leave undone, and whether it agreed (42 CFR § 2.26).
create table restrictions (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  recipient_id uuid,
  information text,
  purpose text,
  words bytea,
  asked_at timestamptz not null,
  asked_by uuid,
  agreed boolean,
  answered_at timestamptz,
  answered_by uuid,
  -- The instant itself is not included.
  until timestamptz,
  primary key (org_id, id)
);
create index restrictions_of_participant on restrictions (org_id, participant_id);

-- The book: whatever left, written in the act that let it out (42 CFR § 2.25).
create table disclosures (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  recipient_id uuid not null,
  recipient_name text not null,
  recipient_from text not null,
  information text[] not null,
  purpose text not null,
  paragraph text not null,
  consent_id uuid not null,
  channel text not null check (channel in ('list', 'record')),
  entries int not null,
  at timestamptz not null,
  -- By the calendar of the place.
  on_day date not null,
  notice_sha256 text not null,
  primary key (org_id, id)
);
create index disclosures_of_participant on disclosures (org_id, participant_id, at desc, id desc);
-- A name on somebody's list leaves again with each look at it; it is told once a day.
create unique index disclosures_listed_once on disclosures (org_id, recipient_id, participant_id, consent_id, on_day)
  where channel = 'list';

alter table partners enable row level security;
alter table partners force row level security;
alter table consents enable row level security;
alter table consents force row level security;
alter table consent_revocations enable row level security;
alter table consent_revocations force row level security;
alter table consent_events enable row level security;
alter table consent_events force row level security;
alter table restrictions enable row level security;
alter table restrictions force row level security;
alter table disclosures enable row level security;
alter table disclosures force row level security;

create policy reading on partners for select using (
  org_id = app_org() and case (select app_kind())
    when 'partner' then id = (select app_person())
    when 'family' then false
    else true end
);
create policy adding on partners for insert
  with check (org_id = app_org() and (select app_kind()) in ('staff', 'system'));
create policy ending on partners for update
  using (org_id = app_org() and (select app_kind()) = 'staff') with check (org_id = app_org());

-- A partner reads the consents something is granted to them by, and what was taken back of those: never one for somebody
-- else. A family member reads none.
create policy reading on consents for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then exists (
      select from consent_grants g where g.org_id = consents.org_id and g.consent_id = consents.id
        and g.recipient_id = (select app_person()))
    else participant_id = any((select app_participants())::uuid[]) end
);
create policy reading on consent_revocations for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then exists (
      select from consent_grants g where g.org_id = consent_revocations.org_id
        and g.consent_id = consent_revocations.consent_id and g.recipient_id = (select app_person()))
    else participant_id = any((select app_participants())::uuid[]) end
);
create policy reading on consent_events for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then exists (
      select from consent_grants g where g.org_id = consent_events.org_id
        and g.consent_id = consent_events.consent_id and g.recipient_id = (select app_person()))
    else participant_id = any((select app_participants())::uuid[]) end
);
create policy reading on restrictions for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then participant_id = any((select people_granted_to_me())::uuid[])
    else participant_id = any((select app_participants())::uuid[]) end
);
create policy reading on disclosures for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then recipient_id = (select app_person())
    else participant_id = any((select app_participants())::uuid[]) end
);

create policy writing on consents for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or ((select app_kind()) in ('staff', 'participant')
    and recorded_by = (select app_person()) and recorded_kind = (select app_kind())
    and participant_id = any((select app_participants())::uuid[])))
);
create policy writing on consent_revocations for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or ((select app_kind()) in ('staff', 'participant')
    and recorded_by = (select app_person()) and recorded_kind = (select app_kind())
    and participant_id = any((select app_participants())::uuid[])))
);
create policy writing on consent_events for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or ((select app_kind()) = 'staff'
    and recorded_by = (select app_person()) and participant_id = any((select app_participants())::uuid[])))
);
create policy asking on restrictions for insert with check (
  org_id = app_org() and answered_at is null and ((select app_kind()) = 'system'
    or ((select app_kind()) in ('staff', 'participant') and asked_by = (select app_person())
      and participant_id = any((select app_participants())::uuid[])))
);
create policy answering on restrictions for update using (
  org_id = app_org() and answered_at is null and (select app_kind()) = 'staff'
  and participant_id = any((select app_participants())::uuid[])
) with check (org_id = app_org());
-- Whoever receives writes that they did, in the act in which they receive it.
create policy writing on disclosures for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or ((select app_kind()) = 'partner'
    and recipient_id = (select app_person()) and participant_id = any((select people_granted_to_me())::uuid[])))
);

create policy owner_all on partners to throughline_owner using (true) with check (true);
create policy owner_all on consents to throughline_owner using (true) with check (true);
create policy owner_all on consent_revocations to throughline_owner using (true) with check (true);
create policy owner_all on consent_events to throughline_owner using (true) with check (true);
create policy owner_all on restrictions to throughline_owner using (true) with check (true);
create policy owner_all on disclosures to throughline_owner using (true) with check (true);

grant select, insert on partners, consents, consent_revocations, consent_events, restrictions, disclosures
  to throughline_app;
grant update (ended_at, ended_by) on partners to throughline_app;
grant update (agreed, answered_at, answered_by, until) on restrictions to throughline_app;

create function erase_consents(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  written bigint;
  left_here bigint;
begin
  delete from consent_revocations where org_id = p_org and participant_id = any(p_participants);
  delete from consent_events where org_id = p_org and participant_id = any(p_participants);
  delete from restrictions where org_id = p_org and participant_id = any(p_participants);
  delete from disclosures where org_id = p_org and participant_id = any(p_participants);
  get diagnostics left_here = row_count;
  delete from consents where org_id = p_org and participant_id = any(p_participants);
  get diagnostics written = row_count;
  return jsonb_build_object('consents', written, 'disclosures', left_here);
end $$;

-- What leaves, and what is agreed to, is a use of the record.
create function last_use_consents(p_org uuid, p_participants uuid[])
  returns table (participant_id uuid, last_on date, in_use boolean, filed_on date, birth_on date)
  language plpgsql stable security definer set search_path = public as $$
begin
  -- Two statements: one plan for both would walk every row to tell of one person.
  if p_participants is null then
    return query select u.person, max(u.on_day), false, null::date, null::date from (
      select c.participant_id as person, c.recorded_at::date as on_day from consents c where c.org_id = p_org
      union all select d.participant_id, d.on_day from disclosures d where d.org_id = p_org) u group by u.person;
  else
    return query select u.person, max(u.on_day), false, null::date, null::date from (
      select c.participant_id as person, c.recorded_at::date as on_day from consents c
        where c.org_id = p_org and c.participant_id = any(p_participants)
      union all select d.participant_id, d.on_day from disclosures d
        where d.org_id = p_org and d.participant_id = any(p_participants)) u group by u.person;
  end if;
end $$;
revoke execute on function erase_consents(uuid, uuid[]), last_use_consents(uuid, uuid[]) from public;
