-- An account from outside reads nothing here, whatever a statement of ours may ask.
create policy not_for_partners on staff as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on staff_absences as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on participants as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on participant_external_ids as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on participant_search_keys as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on matching_keys as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on caseloads as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on duplicate_proposals as restrictive using ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on merges as restrictive using ((select app_kind()) is distinct from 'partner');
