-- One import: a file or several, how their columns are meant, what was agreed, how far it is, whether it was undone.
create table imports (
  org_id uuid not null,
  id uuid not null,
  state text not null check (state in
    ('open', 'looking', 'looked', 'running', 'done', 'undoing', 'undone', 'restoring', 'discarded')),
  record text not null check (record in ('participant', 'contact')),
  -- A mapping file (docs/guides/import-your-spreadsheet.md). Names of columns, no cells.
  mapping jsonb not null,
  -- What a look through the files found, in codes and counts: notices, what does not fit, places to be made.
  plan jsonb not null default '{}',
  -- Rows counted by what became of them, once the import is done.
  totals jsonb,
  rows_of int not null default 0,
  rows_done int not null default 0,
  -- The code of what stopped the work; empty while it goes on.
  trouble text,
  -- When the work last got further, so that work whose process died is noticed and taken up again.
  moved_at timestamptz not null,
  made_by uuid,
  made_at timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz,
  finished_at timestamptz,
  -- The batch of the withdrawals while the import is undone.
  undo_id uuid,
  undone_by uuid,
  undone_at timestamptz,
  version int not null default 1,
  primary key (org_id, id)
);
create index imports_at_work on imports (org_id, moved_at)
  where state in ('open', 'looking', 'looked', 'running', 'undoing', 'restoring');
alter table imports enable row level security;
alter table imports force row level security;
create policy tenant on imports using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on imports to throughline_owner using (true) with check (true);
grant select, insert, update on imports to throughline_app;

-- The files of an import, sealed under the installation's key until the import is done or discarded, then destroyed.
create table import_files (
  org_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  -- Its name in the mapping.
  source text not null,
  file_name text not null,
  bytes int not null,
  sha256 text not null,
  sealed bytea,
  -- Sheets, columns with samples and guesses, sealed as well.
  sealed_view bytea,
  destroyed_at timestamptz,
  primary key (org_id, id),
  unique (org_id, import_id, source),
  foreign key (org_id, import_id) references imports (org_id, id)
);
create index import_files_alike on import_files (org_id, sha256);
alter table import_files enable row level security;
alter table import_files force row level security;
create policy tenant on import_files using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on import_files to throughline_owner using (true) with check (true);
grant select, insert, update on import_files to throughline_app;

-- What becomes, or became, of every row of every file. It is also how a row is known again.
create table import_rows (
  org_id uuid not null,
  import_id uuid not null,
  source text not null,
  -- As a spreadsheet program numbers it.
  row_number int not null,
  state text not null check (state in ('planned', 'done', 'withdrawn')),
  -- Planned: create, likely, match. Done: created, matched. Either: set-aside, joined.
  outcome text not null check (outcome in ('create', 'likely', 'match', 'created', 'matched', 'set-aside', 'joined')),
  -- Why it is set aside or matched: a code, with the field it is about; never a cell's content.
  reason text,
  about jsonb,
  row_key text collate "C",
  -- The participant or fact it became, or was known as.
  record_id uuid,
  participant_id uuid,
  -- For a row that is likely somebody known: who, or which earlier row of the file.
  match_id uuid,
  match_row int,
  decision text check (decision in ('same', 'new')),
  -- A number this row added to somebody who was known.
  number_added text,
  -- What the row says, and why it is like somebody; sealed, and destroyed with the file.
  sealed bytea,
  primary key (org_id, import_id, source, row_number)
);
-- A row is created once, whatever import it comes with.
create unique index import_rows_known on import_rows (org_id, row_key) where state = 'done' and outcome = 'created';
create index import_rows_of_participant on import_rows (org_id, participant_id) where participant_id is not null;
alter table import_rows enable row level security;
alter table import_rows force row level security;
create policy tenant on import_rows using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on import_rows to throughline_owner using (true) with check (true);
grant select, insert, update, delete on import_rows to throughline_app;

-- Sites and programs an import made, so that its undo closes them.
create table import_places (
  org_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('site', 'program')),
  place_id uuid not null,
  primary key (org_id, import_id, kind, place_id),
  foreign key (org_id, import_id) references imports (org_id, id)
);
alter table import_places enable row level security;
alter table import_places force row level security;
create policy tenant on import_places using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on import_places to throughline_owner using (true) with check (true);
grant select, insert on import_places to throughline_app;

-- By what a row is known again is a digest of what it said, so it goes with the person. No role but the owner may call it.
create function erase_imports(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare known bigint;
begin
  update import_rows set match_id = null, sealed = null
    where org_id = p_org and match_id = any(p_participants);
  update import_rows set row_key = null, record_id = null, participant_id = null, number_added = null, sealed = null
    where org_id = p_org and participant_id = any(p_participants);
  get diagnostics known = row_count;
  return jsonb_build_object('importedRows', known);
end $$;
revoke execute on function erase_imports(uuid, uuid[]) from public;
