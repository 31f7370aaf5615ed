-- What a participant shows one family member by name. It is shown as it stands, in its latest version; nothing else of
-- the line is.
create table fact_shares (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  -- The entry's first version: its later ones are shown in its place.
  fact_id uuid not null,
  reader_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (org_id, id)
);
create unique index fact_shares_once on fact_shares (org_id, reader_id, fact_id) where until is null;
create index fact_shares_of_participant on fact_shares (org_id, participant_id) where until is null;
alter table fact_shares enable row level security;
alter table fact_shares force row level security;
-- The participant and whom it is shown to; nobody else learns that something is shown to anybody.
create policy theirs on fact_shares using (
  org_id = app_org() and case (select app_kind())
    when 'participant' then participant_id = any(coalesce((select app_participants()), array[(select app_person())])::uuid[])
    when 'family' then reader_id = (select app_person())
    when 'system' then true
    else false end
) with check (org_id = app_org() and (select app_kind()) in ('participant', 'family', 'system'));
create policy owner_all on fact_shares to throughline_owner using (true) with check (true);
grant select, insert on fact_shares to throughline_app;
grant update (until) on fact_shares to throughline_app;

-- Entries shown to the family member who asks, in the version that stands: both a share and a tie must hold. Null for
-- everybody else. Runs as the owner, since the row policy of facts asks it.
create function facts_shown_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  if app_kind() is distinct from 'family' then return null; end if;
  return (
    with recursive version (id) as (
      select s.fact_id from fact_shares s
        where s.org_id = app_org() and s.reader_id = app_person() and s.until is null
          and s.participant_id = any(tied_as('family'))
      union
      select later.id from version join facts later
        on later.org_id = app_org() and later.corrects_id = version.id and later.correction = 'amend'
    )
    select coalesce(array_agg(f.id), '{}') from version join facts f on f.org_id = app_org() and f.id = version.id
      where f.in_force and f.correction is distinct from 'withdraw' and f.struck_at is null
  );
end $$;
revoke execute on function facts_shown_to_me() from public;
grant execute on function facts_shown_to_me() to throughline_app;

-- A family member reads what is shown to them by name; a guardian reads the lines of the plan, never what is just
-- between two. Rehearsals, milestones, steps and services are none of these.
drop policy reading on facts;
create policy reading on facts for select using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and (audience = 'team' or (select app_person()) = any(between_ids) or (select app_kind()) in ('system', 'family'))
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
  and ((select app_kind()) is distinct from 'family'
    or id = any((select facts_shown_to_me())::uuid[])
    or (audience = 'team' and kind in ('plan-line', 'plan-decline', 'plan-state', 'withdrawal')
      and category = 'plan' and participant_id = any((select tied_as('guardian'))::uuid[])))
);

-- What a family account may add: an answer of a guardian to what waits beside the plan.
create policy family_adds on facts as restrictive for insert with check (
  (select app_kind()) is distinct from 'family'
  or (kind in ('plan-line', 'plan-decline') and category = 'plan' and audience = 'team' and corrects_id is null
    and participant_id = any((select tied_as('guardian'))::uuid[]))
);

-- Keys are for those who may open what they seal.
drop policy tenant on person_keys;
create policy tenant on person_keys
  using (org_id = app_org()
    and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
    and ((select app_kind()) is distinct from 'family'
      or participant_id = any((select tied_as('family'))::uuid[])
      or participant_id = any((select tied_as('guardian'))::uuid[])))
  with check (org_id = app_org() and (select app_kind()) is distinct from 'family');

alter table facts drop constraint facts_author_kind_check;
alter table facts add constraint facts_author_kind_check
  check (author_kind in ('staff', 'participant', 'family', 'token', 'system'));

create function erase_fact_shares(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare shares bigint;
begin
  delete from fact_shares where org_id = p_org
    and (participant_id = any(p_participants) or reader_id = any(p_participants));
  get diagnostics shares = row_count;
  return jsonb_build_object('shares', shares);
end $$;
revoke execute on function erase_fact_shares(uuid, uuid[]) from public;
