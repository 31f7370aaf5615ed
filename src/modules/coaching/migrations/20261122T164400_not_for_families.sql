-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on groups as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on group_sessions as restrictive using ((select app_kind()) is distinct from 'family');
