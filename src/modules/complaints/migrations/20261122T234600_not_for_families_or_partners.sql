-- Neither a family account nor one from outside reads anything here, whatever a statement of ours may ask.
create policy not_for_families on complaints as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_partners on complaints as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_families on complaint_answers as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_partners on complaint_answers as restrictive using ((select app_kind()) is distinct from 'partner');
