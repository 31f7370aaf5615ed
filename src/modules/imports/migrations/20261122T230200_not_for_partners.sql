-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on imports as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on import_files as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on import_rows as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on import_places as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on import_decisions as restrictive using ((select app_kind()) is distinct from 'partner');
