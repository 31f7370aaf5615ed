-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on family_links as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on guardianships as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on family_keys as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on family_plan_lines as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on family_plan_shares as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on family_voices as restrictive using ((select app_kind()) is distinct from 'partner');
