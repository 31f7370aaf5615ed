-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on sites as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on programs as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on units as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on changes as restrictive using ((select app_kind()) is distinct from 'family');
