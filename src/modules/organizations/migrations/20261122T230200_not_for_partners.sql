-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on changes as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on sites as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on programs as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on units as restrictive using ((select app_kind()) is distinct from 'partner');
