-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on episodes as restrictive using ((select app_kind()) is distinct from 'family');
