-- Somebody from outside has an account of their own, which holds no role, and of the tables of sign-in they meet what is
-- theirs.
alter table accounts drop constraint accounts_kind_check;
alter table accounts add constraint accounts_kind_check check (kind in ('staff', 'participant', 'family', 'partner'));
alter table accounts add constraint partner_holds_no_role
  check (kind <> 'partner' or (cardinality(roles) = 0 and cardinality(program_ids) = 0));
create policy partners_own on accounts as restrictive
  using ((select app_kind()) is distinct from 'partner' or id = (select app_person()));
create policy partners_own on sessions as restrictive
  using ((select app_kind()) is distinct from 'partner' or account_id = (select app_person()));
create policy partners_own on passkeys as restrictive
  using ((select app_kind()) is distinct from 'partner' or account_id = (select app_person()));
create policy partners_own on recovery_codes as restrictive
  using ((select app_kind()) is distinct from 'partner' or account_id = (select app_person()));
create policy partners_own on invitations as restrictive
  using ((select app_kind()) is distinct from 'partner' or account_id = (select app_person()));
create policy not_for_partners on tokens as restrictive using ((select app_kind()) is distinct from 'partner');
