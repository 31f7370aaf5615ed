-- A link between a participant and somebody close to them: offered by the one, agreed to by the other, ended by either.
create table family_links (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  -- The family member's own account.
  family_id uuid not null,
  -- What each calls the other in it: the participant says both when they offer.
  called text not null,
  participant_name text not null,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('participant', 'family')),
  -- Since when the participant wants to hear how the family member sees it.
  voice_asked_at timestamptz,
  -- Since when the family member lets the participant's team read the family's own plan.
  team_reads_at timestamptz,
  primary key (org_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index family_links_once on family_links (org_id, participant_id, family_id) where ended_at is null;
create index family_links_of_family on family_links (org_id, family_id);

-- A guardian as a manager or privacy officer put them on record (42 CFR § 2.14, § 2.15; provisional).
create table guardianships (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  family_id uuid not null,
  called text not null,
  participant_name text not null,
  basis text not null check (basis in ('court', 'minor')),
  -- Of a minor: the state whose law gives the parent the decision, 'NC'.
  state text,
  paper text not null,
  seen_on date not null,
  from_on date not null,
  until_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (org_id, id),
  check (until_on >= from_on),
  check ((basis = 'minor') = (state is not null))
);
create index guardianships_of_participant on guardianships (org_id, participant_id);
create index guardianships_of_family on guardianships (org_id, family_id);

-- A family member's own key: nobody else's words are under it, and theirs are under no other.
create table family_keys (
  org_id uuid not null,
  family_id uuid not null,
  wrapped bytea,
  made_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (org_id, family_id)
);

-- The family's own plan: versions that only grow. It is about the family and lies on nobody's line.
create table family_plan_lines (
  org_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  root_id uuid not null,
  amends_id uuid,
  part text not null,
  due_on date,
  done boolean not null default false,
  -- Taken away with this version.
  gone boolean not null default false,
  words bytea,
  written_at timestamptz not null,
  primary key (org_id, id),
  check ((amends_id is null) = (root_id = id))
);
-- Of two versions in place of one, the second is told.
create unique index family_plan_lines_amended on family_plan_lines (org_id, amends_id) where amends_id is not null;
create index family_plan_lines_of_family on family_plan_lines (org_id, family_id, written_at);

-- What of it the participant may read, line by line.
create table family_plan_shares (
  org_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  root_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (org_id, id)
);
create unique index family_plan_shares_once on family_plan_shares (org_id, link_id, root_id) where until is null;

-- How the family member sees it, where the participant asked: in the family member's words, under their key.
create table family_voices (
  org_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  family_id uuid not null,
  participant_id uuid not null,
  domain text,
  words bytea not null,
  said_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (org_id, id)
);
create index family_voices_of_link on family_voices (org_id, link_id);

alter table family_links enable row level security;
alter table family_links force row level security;
alter table guardianships enable row level security;
alter table guardianships force row level security;
alter table family_keys enable row level security;
alter table family_keys force row level security;
alter table family_plan_lines enable row level security;
alter table family_plan_lines force row level security;
alter table family_plan_shares enable row level security;
alter table family_plan_shares force row level security;
alter table family_voices enable row level security;
alter table family_voices force row level security;

-- The participants the asker may ask about now: the permit's; of a participant at their own door, themselves.
create function family_subjects() returns uuid[] language sql stable
  as $$ select coalesce(app_participants(), case when app_kind() = 'participant' then array[app_person()] end, '{}') $$;

-- The two sides read their link. The team learns of one only where its side let them: a plan they may read, a voice
-- that was asked for. No list of families exists for anybody.
create policy reading on family_links for select using (
  org_id = app_org() and case (select app_kind())
    when 'participant' then participant_id = any((select family_subjects())::uuid[])
    when 'family' then family_id = (select app_person())
    when 'staff' then participant_id = any((select family_subjects())::uuid[])
      and accepted_at is not null and ended_at is null and (team_reads_at is not null or voice_asked_at is not null)
    else false end
);
create policy offering on family_links for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or
    ((select app_kind()) = 'participant' and participant_id = any((select family_subjects())::uuid[])))
);
create policy changing on family_links for update using (
  org_id = app_org() and ended_at is null and case (select app_kind())
    when 'participant' then participant_id = any((select family_subjects())::uuid[])
    when 'family' then family_id = (select app_person())
    else false end
) with check (org_id = app_org());

create policy reading on guardianships for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then family_id = (select app_person())
    else participant_id = any((select family_subjects())::uuid[]) end
);
create policy recording on guardianships for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or
    ((select app_kind()) = 'staff' and participant_id = any((select family_subjects())::uuid[])))
);
create policy ending on guardianships for update using (
  org_id = app_org() and (select app_kind()) = 'staff' and participant_id = any((select family_subjects())::uuid[])
) with check (org_id = app_org());

create policy reading on family_keys for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then family_id = (select app_person())
    else exists (
      select from family_links l where l.org_id = family_keys.org_id and l.family_id = family_keys.family_id
        and l.accepted_at is not null and l.ended_at is null) end
);
create policy making on family_keys for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or
    ((select app_kind()) = 'family' and family_id = (select app_person())))
);

create policy reading on family_plan_shares for select using (
  org_id = app_org() and exists (
    select from family_links l where l.org_id = family_plan_shares.org_id and l.id = family_plan_shares.link_id)
);
create policy sharing on family_plan_shares for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or ((select app_kind()) = 'family' and exists (
    select from family_links l where l.org_id = family_plan_shares.org_id and l.id = family_plan_shares.link_id)))
);
create policy hiding on family_plan_shares for update using (
  org_id = app_org() and (select app_kind()) = 'family' and exists (
    select from family_links l where l.org_id = family_plan_shares.org_id and l.id = family_plan_shares.link_id)
) with check (org_id = app_org());

-- The writer reads their own; the participant the lines shown to them over a link that stands; the team the whole
-- plan where the family said so.
create policy reading on family_plan_lines for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then family_id = (select app_person())
    when 'participant' then exists (
      select from family_plan_shares s join family_links l on l.org_id = s.org_id and l.id = s.link_id
        where s.org_id = family_plan_lines.org_id and s.root_id = family_plan_lines.root_id and s.until is null
          and l.family_id = family_plan_lines.family_id and l.accepted_at is not null and l.ended_at is null)
    when 'staff' then exists (
      select from family_links l where l.org_id = family_plan_lines.org_id
        and l.family_id = family_plan_lines.family_id and l.team_reads_at is not null
        and l.accepted_at is not null and l.ended_at is null)
    else false end
);
create policy writing on family_plan_lines for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or
    ((select app_kind()) = 'family' and family_id = (select app_person())))
);

create policy reading on family_voices for select using (
  org_id = app_org() and case (select app_kind())
    when 'family' then family_id = (select app_person())
    else taken_back_at is null and exists (
      select from family_links l where l.org_id = family_voices.org_id and l.id = family_voices.link_id
        and l.accepted_at is not null and l.ended_at is null and l.voice_asked_at is not null) end
);
create policy saying on family_voices for insert with check (
  org_id = app_org() and ((select app_kind()) = 'system' or
    ((select app_kind()) = 'family' and family_id = (select app_person()) and exists (
      select from family_links l where l.org_id = family_voices.org_id and l.id = family_voices.link_id
        and l.participant_id = family_voices.participant_id
        and l.accepted_at is not null and l.ended_at is null and l.voice_asked_at is not null)))
);
create policy taking_back on family_voices for update using (
  org_id = app_org() and (select app_kind()) = 'family' and family_id = (select app_person())
) with check (org_id = app_org());

create policy owner_all on family_links to throughline_owner using (true) with check (true);
create policy owner_all on guardianships to throughline_owner using (true) with check (true);
create policy owner_all on family_keys to throughline_owner using (true) with check (true);
create policy owner_all on family_plan_lines to throughline_owner using (true) with check (true);
create policy owner_all on family_plan_shares to throughline_owner using (true) with check (true);
create policy owner_all on family_voices to throughline_owner using (true) with check (true);

grant select, insert on family_links, guardianships, family_keys, family_plan_lines, family_plan_shares, family_voices
  to throughline_app;
grant update (accepted_at, ended_at, ended_by, voice_asked_at, team_reads_at) on family_links to throughline_app;
grant update (ended_at, ended_by) on guardianships to throughline_app;
grant update (until) on family_plan_shares to throughline_app;
grant update (taken_back_at) on family_voices to throughline_app;

-- Accepting is the family member's and nobody else's, whatever our own SQL may say one day; what each side may set is
-- in the row of the table in `domain/link.ts`.
create function keep_sides_apart() returns trigger language plpgsql as $$
begin
  if app_kind() = 'family' and (new.voice_asked_at is distinct from old.voice_asked_at) then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  if app_kind() = 'participant' and (new.accepted_at is distinct from old.accepted_at
      or new.team_reads_at is distinct from old.team_reads_at) then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  if new.ended_by is distinct from old.ended_by and new.ended_by <> app_kind() then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  return new;
end $$;
create trigger keep_sides_apart before update on family_links for each row execute function keep_sides_apart();

-- A participant's record ends: links, guardians and voices about them go, a family's own plan stays with its writer.
-- Given a family member's own id, everything of theirs goes and their key with it.
create function erase_families(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare
  links bigint;
  voices bigint;
  guardians bigint;
begin
  delete from family_voices where org_id = p_org
    and (participant_id = any(p_participants) or family_id = any(p_participants));
  get diagnostics voices = row_count;
  delete from family_plan_shares where org_id = p_org and link_id in (select id from family_links where org_id = p_org
    and (participant_id = any(p_participants) or family_id = any(p_participants)));
  delete from family_links where org_id = p_org
    and (participant_id = any(p_participants) or family_id = any(p_participants));
  get diagnostics links = row_count;
  delete from guardianships where org_id = p_org
    and (participant_id = any(p_participants) or family_id = any(p_participants));
  get diagnostics guardians = row_count;
  delete from family_plan_lines where org_id = p_org and family_id = any(p_participants);
  update family_keys set wrapped = null, destroyed_at = coalesce(destroyed_at, now())
    where org_id = p_org and family_id = any(p_participants);
  return jsonb_build_object('familyLinks', links, 'familyVoices', voices, 'guardians', guardians);
end $$;
revoke execute on function erase_families(uuid, uuid[]) from public;

-- A family member destroys what they wrote: the words, and the key without which no copy of them opens.
create function forget_own_plan() returns bigint
  language plpgsql security definer set search_path = public as $$
declare texts bigint;
begin
  if app_kind() is distinct from 'family' then return 0; end if;
  update family_voices set words = ''::bytea, taken_back_at = coalesce(taken_back_at, app_at())
    where org_id = app_org() and family_id = app_person();
  delete from family_plan_lines where org_id = app_org() and family_id = app_person();
  get diagnostics texts = row_count;
  delete from family_keys where org_id = app_org() and family_id = app_person();
  return texts;
end $$;
revoke execute on function forget_own_plan() from public;
grant execute on function forget_own_plan() to throughline_app;
