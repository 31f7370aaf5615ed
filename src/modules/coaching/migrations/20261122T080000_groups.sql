create table groups (
  org_id uuid not null,
  id uuid not null,
  program_id uuid,
  name text not null,
  weekdays int[] not null default '{}',
  starts_at time,
  place text,
  ended_on date,
  made_at timestamptz not null default now(),
  primary key (org_id, id)
);
-- One meeting of a group, or one day's drop-in (no group). Who came by name is a fact on their line.
create table group_sessions (
  org_id uuid not null,
  id uuid not null,
  group_id uuid,
  held_on date not null,
  unnamed int not null default 0 check (unnamed between 0 and 10000),
  kept_by uuid,
  made_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, group_id) references groups (org_id, id)
);
create index group_sessions_by_day on group_sessions (org_id, held_on desc);

alter table groups enable row level security;
alter table groups force row level security;
create policy tenant on groups using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on groups to throughline_owner using (true) with check (true);
alter table group_sessions enable row level security;
alter table group_sessions force row level security;
create policy tenant on group_sessions using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on group_sessions to throughline_owner using (true) with check (true);
grant select, insert, update on groups, group_sessions to throughline_app;
