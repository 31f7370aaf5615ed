-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on retention_schedules as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on legal_holds as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on closure_requests as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on due_records as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on erasures as restrictive using ((select app_kind()) is distinct from 'partner');
