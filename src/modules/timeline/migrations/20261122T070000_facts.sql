-- A person's own key, wrapped by the installation key that lies outside the database. Destroying it destroys every word.
create table person_keys (
  org_id uuid not null,
  participant_id uuid not null,
  wrapped bytea,
  made_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (org_id, participant_id)
);

-- The line: dated facts that only grow. The app role may add and read; it cannot change or delete.
create table facts (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  kind text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  author_id uuid,
  author_kind text not null check (author_kind in ('staff', 'participant', 'token', 'system')),
  category text not null check (category in (
    'identity', 'attendance', 'plan', 'assessment', 'note', 'substance-use',
    'medication', 'mental-health', 'employment', 'housing', 'legal', 'family')),
  audience text not null check (audience in ('team', 'just-us')),
  -- For 'just-us': the people it is between.
  between_ids uuid[] not null default '{}',
  data jsonb not null default '{}',
  words bytea,
  -- The fact this one answers (a reply, a step done).
  about_id uuid,
  -- The fact this one amends or withdraws.
  corrects_id uuid,
  correction text check (correction in ('amend', 'withdraw')),
  batch_id uuid,
  -- Kept by the owner's trigger alone: false once an amendment or withdrawal in force stands against it.
  in_force boolean not null default true,
  struck_at timestamptz,
  primary key (org_id, id),
  check ((corrects_id is null) = (correction is null)),
  check (audience = 'team' or cardinality(between_ids) > 0)
);

create index facts_line on facts (org_id, participant_id, happened_at desc, id desc)
  where in_force and correction is distinct from 'withdraw';
create index facts_by_kind on facts (org_id, participant_id, kind, happened_at desc)
  where in_force and correction is distinct from 'withdraw';
create index facts_about on facts (org_id, about_id) where about_id is not null;
create index facts_corrects on facts (org_id, corrects_id) where corrects_id is not null;
create index facts_of_batch on facts (org_id, batch_id) where batch_id is not null;

alter table person_keys enable row level security;
alter table person_keys force row level security;
create policy tenant on person_keys
  using (org_id = app_org()
    and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[])))
  with check (org_id = app_org());
create policy owner_all on person_keys to throughline_owner using (true) with check (true);
grant select, insert on person_keys to throughline_app;
-- A person's key for the message that opens an act: a function, so that each connection keeps its plan.
create function key_of_person(p_participant uuid) returns table (participant_id uuid, wrapped bytea)
  language plpgsql stable as $$
begin
  return query select k.participant_id, k.wrapped from public.person_keys k
    where k.org_id = public.app_org() and k.participant_id = p_participant;
end $$;

alter table facts enable row level security;
alter table facts force row level security;
-- The second lock: the tenant, the participant of the permit, and for 'just-us' the people it is between.
create policy reading on facts for select using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and (audience = 'team' or (select app_person()) = any(between_ids) or (select app_kind()) = 'system')
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
);
create policy adding on facts for insert with check (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
);
create policy owner_all on facts to throughline_owner using (true) with check (true);
grant select, insert on facts to throughline_app;

-- A correction takes its target out of force; a correction that itself leaves force puts its target back.
create function put_in_force(p_org uuid, p_id uuid, p_force boolean) returns void
  language plpgsql security definer set search_path = public as $$
declare target uuid;
begin
  update facts set in_force = p_force where org_id = p_org and id = p_id returning corrects_id into target;
  if target is not null then perform put_in_force(p_org, target, not p_force); end if;
end $$;
revoke execute on function put_in_force(uuid, uuid, boolean) from public;

create function correct_fact() returns trigger
  language plpgsql security definer set search_path = public as $$
declare target facts%rowtype;
begin
  select * into target from facts where org_id = new.org_id and id = new.corrects_id for update;
  if not found or target.participant_id <> new.participant_id then
    raise exception 'no such fact to correct' using errcode = 'TL404';
  end if;
  if not target.in_force then
    raise exception 'already corrected' using errcode = 'TL409';
  end if;
  perform put_in_force(new.org_id, new.corrects_id, false);
  return new;
end $$;
create trigger correct_fact before insert on facts for each row when (new.corrects_id is not null)
  execute function correct_fact();

-- What the row says of itself is what the session is: nobody writes in another's name or back-dates the recording.
create function sign_fact() returns trigger language plpgsql as $$
begin
  new.in_force := true;
  new.struck_at := null;
  if app_kind() <> 'system' then
    new.author_id := app_person();
    new.author_kind := app_kind();
    new.recorded_at := now();
  end if;
  return new;
end $$;
create trigger a_sign_fact before insert on facts for each row execute function sign_fact();
