-- Whatever may change keeps what it was: one trigger for every table that asks for it, in any module.
create table changes (
  org_id uuid not null,
  id bigint generated always as identity,
  table_name text not null,
  row_id text not null,
  -- Set where the row was about a participant, so that erasure finds it.
  participant_id uuid,
  was jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (org_id, id)
);
create index changes_of_row on changes (org_id, table_name, row_id, id desc);
create index changes_of_participant on changes (org_id, participant_id) where participant_id is not null;
alter table changes enable row level security;
alter table changes force row level security;
create policy tenant on changes for select using (
  org_id = app_org()
  and (participant_id is null or (select app_participants()) is null
    or participant_id = any((select app_participants())::uuid[]))
);
create policy owner_all on changes to throughline_owner using (true) with check (true);
grant select on changes to throughline_app;

-- Usage: create trigger keep_history before update or delete on t for each row execute function keep_history('id');
-- the argument names the column that identifies the row within its organization.
create function keep_history() returns trigger language plpgsql security definer set search_path = public as $$
declare
  was jsonb := to_jsonb(old);
begin
  if tg_op = 'UPDATE' and old is not distinct from new then return new; end if;
  insert into changes (org_id, table_name, row_id, participant_id, was, changed_by)
  values (old.org_id, tg_table_name, was ->> tg_argv[0], (was ->> 'participant_id')::uuid, was, app_person());
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create table organizations (
  org_id uuid primary key,
  name text not null,
  language text not null check (language in ('en', 'es')),
  time_zone text not null,
  invented boolean not null default false,
  part2_status text not null default 'undetermined'
    check (part2_status in ('program', 'lawful-holder', 'not-covered', 'undetermined')),
  part2_reviewed_by text,
  part2_reviewed_on date,
  part2_reason text,
  helpline_confirmed_on date,
  success text[] not null,
  version int not null default 1,
  created_at timestamptz not null default now()
);
alter table organizations enable row level security;
alter table organizations force row level security;
create policy tenant on organizations using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on organizations to throughline_owner using (true) with check (true);
grant select, insert, update on organizations to throughline_app;
create trigger keep_history before update or delete on organizations
  for each row execute function keep_history('org_id');

create table sites (
  org_id uuid not null references organizations,
  id uuid not null,
  name text not null,
  address text,
  closed_on date,
  version int not null default 1,
  primary key (org_id, id)
);
alter table sites enable row level security;
alter table sites force row level security;
create policy tenant on sites using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on sites to throughline_app;
create trigger keep_history before update or delete on sites for each row execute function keep_history('id');

create table programs (
  org_id uuid not null references organizations,
  id uuid not null,
  site_id uuid,
  name text not null,
  kind text not null check (kind in ('coaching', 'supported-employment', 'vocational', 'community-center',
    'home', 'high-school', 'collegiate')),
  success text[] not null,
  closed_on date,
  version int not null default 1,
  primary key (org_id, id),
  foreign key (org_id, site_id) references sites (org_id, id)
);
alter table programs enable row level security;
alter table programs force row level security;
create policy tenant on programs using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on programs to throughline_app;
create trigger keep_history before update or delete on programs for each row execute function keep_history('id');

-- An identified unit within a larger place can be a Part 2 program where the whole is not: 42 CFR 2.11.
create table units (
  org_id uuid not null references organizations,
  id uuid not null,
  site_id uuid,
  name text not null,
  part2_status text not null default 'undetermined'
    check (part2_status in ('program', 'lawful-holder', 'not-covered', 'undetermined')),
  part2_reviewed_by text,
  part2_reviewed_on date,
  part2_reason text,
  closed_on date,
  version int not null default 1,
  primary key (org_id, id),
  foreign key (org_id, site_id) references sites (org_id, id)
);
alter table units enable row level security;
alter table units force row level security;
create policy tenant on units using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on units to throughline_app;
create trigger keep_history before update or delete on units for each row execute function keep_history('id');

-- Words and lists an organization may change.
create table settings (
  org_id uuid not null references organizations,
  key text not null,
  value jsonb not null,
  version int not null default 1,
  primary key (org_id, key)
);
alter table settings enable row level security;
alter table settings force row level security;
create policy tenant on settings using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on settings to throughline_app;
create trigger keep_history before update or delete on settings for each row execute function keep_history('key');

-- What has to be known before any organization is: jobs on a clock, the sign-in page, the first set-up.
create function list_organizations() returns setof uuid language sql stable security definer set search_path = public
  as $$ select org_id from organizations order by created_at, org_id $$;

create function door_facts(mine uuid) returns table (org_id uuid, name text, language text, time_zone text, invented boolean)
  language sql stable security definer set search_path = public
  as $$ select o.org_id, o.name, o.language, o.time_zone, o.invented from organizations o
        where mine is null or o.org_id = mine order by o.created_at, o.org_id limit 2 $$;

-- Calendar days of the organization, for other modules' statements: its today, and the instant at which a day begins.
create function org_today(at timestamptz) returns date language sql stable
  as $$ select (at at time zone o.time_zone)::date from organizations o where o.org_id = app_org() $$;
create function org_day_start(day date) returns timestamptz language sql stable
  as $$ select day::timestamp at time zone o.time_zone from organizations o where o.org_id = app_org() $$;

revoke execute on function list_organizations(), door_facts(uuid) from public;
grant execute on function list_organizations(), door_facts(uuid) to throughline_app;
