-- Instruments as a site holds them, one row a version. A row never changes: answers given to it keep their meaning. The
-- app role may add a version, and take one out of use or put it back.
create table instruments (
  org_id uuid not null,
  id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  version text not null check (length(version) between 1 and 80),
  languages text[] not null,
  title text not null,
  package jsonb not null,
  -- SHA-256 of the package: the same file added twice is known again.
  content_hash text not null,
  added_by uuid,
  added_at timestamptz not null,
  retired_by uuid,
  retired_at timestamptz,
  primary key (org_id, id),
  unique (org_id, key, version)
);
alter table instruments enable row level security;
alter table instruments force row level security;
create policy tenant on instruments using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on instruments to throughline_owner using (true) with check (true);
grant select, insert on instruments to throughline_app;
grant update (retired_by, retired_at) on instruments to throughline_app;

-- Who may be called when an answer needs someone today: a staff member, on some days of the week or all, at some hours
-- of the organization's clock or all.
create table on_call (
  org_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  phone text not null,
  -- 1 Monday … 7 Sunday; empty is every day. Hours that end before they begin go on past midnight.
  weekdays int[] not null default '{}',
  starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends_at text check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  from_on date not null,
  until_on date,
  made_by uuid,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (org_id, id),
  check ((starts_at is null) = (ends_at is null))
);
alter table on_call enable row level security;
alter table on_call force row level security;
create policy tenant on on_call using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on on_call to throughline_owner using (true) with check (true);
grant select, insert on on_call to throughline_app;
grant update (ended_by, ended_at) on on_call to throughline_app;
