-- A family account reads nothing here, whatever a statement of ours may ask.
create policy not_for_families on retention_schedules as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on legal_holds as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on closure_requests as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on due_records as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_families on erasures as restrictive using ((select app_kind()) is distinct from 'family');
