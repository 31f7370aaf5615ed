-- What a person decided about rows of an import whose file is looked at anew: kept until the new look takes it up, or the
-- import is done or thrown away. Numbers of rows, no cells.
create table import_decisions (
  org_id uuid not null,
  import_id uuid not null,
  source text not null,
  -- The tab of the workbook; empty for its first one and for a text file.
  sheet text not null,
  row_number int not null,
  decision text not null check (decision in ('same', 'new', 'out')),
  -- Whom the row was like when it was decided.
  match_id uuid,
  match_row int,
  primary key (org_id, import_id, source, sheet, row_number),
  foreign key (org_id, import_id) references imports (org_id, id)
);
alter table import_decisions enable row level security;
alter table import_decisions force row level security;
create policy tenant on import_decisions using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on import_decisions to throughline_owner using (true) with check (true);
create policy not_for_families on import_decisions as restrictive
  using ((select app_kind()) is distinct from 'family');
grant select, insert, update, delete on import_decisions to throughline_app;

-- Names that a person pointed at a program, a site or a colleague lie in the mapping too.
comment on column imports.mapping is
  'A mapping file: names of columns, and what names of programs, sites and colleagues stand for. No other cells.';

create or replace function erase_imports(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare known bigint;
begin
  delete from import_decisions where org_id = p_org and match_id = any(p_participants);
  update import_rows set match_id = null, sealed = null
    where org_id = p_org and match_id = any(p_participants);
  update import_rows set row_key = null, record_id = null, participant_id = null, number_added = null, sealed = null
    where org_id = p_org and participant_id = any(p_participants);
  get diagnostics known = row_count;
  return jsonb_build_object('importedRows', known);
end $$;
