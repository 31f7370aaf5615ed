-- One export of everything an organization holds: asked for, made by a job, fetched, and destroyed after a week.
create table exports (
  org_id uuid not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'making', 'ready', 'gone')),
  -- The code of what stopped the work.
  trouble text,
  made_by uuid,
  made_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz,
  bytes bigint,
  -- Of the whole file, so that a copy can be told to be the same.
  sha256 text,
  -- Rows by table.
  rows jsonb not null default '{}',
  taken_at timestamptz,
  primary key (org_id, id)
);
alter table exports enable row level security;
alter table exports force row level security;
create policy tenant on exports using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on exports to throughline_owner using (true) with check (true);
grant select, insert, update on exports to throughline_app;

-- Its file in parts of about a megabyte, each sealed under the installation's key.
create table export_parts (
  org_id uuid not null,
  export_id uuid not null,
  part int not null,
  sealed bytea not null,
  primary key (org_id, export_id, part),
  foreign key (org_id, export_id) references exports (org_id, id)
);
alter table export_parts enable row level security;
alter table export_parts force row level security;
create policy tenant on export_parts using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on export_parts to throughline_owner using (true) with check (true);
grant select, insert, delete on export_parts to throughline_app;

-- An export that waits to be fetched holds whoever is destroyed now, so it goes with them: it can be made again.
create function erase_exports(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare waiting bigint;
begin
  delete from export_parts where org_id = p_org and cardinality(p_participants) > 0;
  update exports set state = 'gone' where org_id = p_org and state <> 'gone' and cardinality(p_participants) > 0;
  get diagnostics waiting = row_count;
  return jsonb_build_object('exports', waiting);
end $$;
revoke execute on function erase_exports(uuid, uuid[]) from public;
