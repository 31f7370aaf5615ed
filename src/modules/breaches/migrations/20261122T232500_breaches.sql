-- Every version of every entry of the register (45 CFR § 164.414(b)): nothing is changed, a later version is a row of its own.
create table breaches (
  org_id uuid not null,
  id uuid not null,
  version int not null check (version > 0),
  discovered_on date not null,
  happened_on date,
  what text not null,
  people int not null check (people > 0),
  in_one_state int not null check (in_one_state between 0 and people),
  verdict text not null check (verdict in ('presumed', 'low', 'unreadable')),
  factors jsonb not null,
  told jsonb not null,
  written_by uuid default app_person(),
  written_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (org_id, id, version)
);
alter table breaches enable row level security;
alter table breaches force row level security;
create policy tenant on breaches using (org_id = app_org()) with check (org_id = app_org());
create policy for_staff on breaches as restrictive using ((select app_kind()) = 'staff');
create policy owner_all on breaches to throughline_owner using (true) with check (true);
grant select, insert on breaches to throughline_app;
