-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on imports as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on import_files as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on import_rows as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on import_places as restrictive using ((select app_kind()) is distinct from 'family');
