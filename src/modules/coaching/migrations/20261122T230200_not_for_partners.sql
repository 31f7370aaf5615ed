-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on groups as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on group_sessions as restrictive using ((select app_kind()) is distinct from 'partner');
