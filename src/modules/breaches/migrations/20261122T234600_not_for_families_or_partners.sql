-- Neither a family account nor one from outside reads anything here, whatever a statement of ours may ask.
create policy not_for_families on breaches as restrictive using ((select app_kind()) is distinct from 'family');
create policy not_for_partners on breaches as restrictive using ((select app_kind()) is distinct from 'partner');
