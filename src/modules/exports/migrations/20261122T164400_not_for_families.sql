-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on exports as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on export_parts as restrictive using ((select app_kind()) is distinct from 'family');
