-- The second lock for whoever comes from outside: of one participant's line, what is for the team and of a kind that a
-- consent grants them now (42 CFR § 2.13(a)). What is just between two does not exist for them, and they add nothing.
create policy partner_reads on facts as restrictive for select using (
  (select app_kind()) is distinct from 'partner'
  or (audience = 'team' and (select app_participants()) is not null and category = any((select granted_to_me())::text[]))
);
create policy partner_adds on facts as restrictive for insert with check ((select app_kind()) is distinct from 'partner');

-- Keys are for those who may open what they seal.
create policy partner_keys on person_keys as restrictive using (
  (select app_kind()) is distinct from 'partner' or participant_id = any((select people_granted_to_me())::uuid[])
) with check ((select app_kind()) is distinct from 'partner');
create policy not_for_partners on fact_shares as restrictive using ((select app_kind()) is distinct from 'partner');
