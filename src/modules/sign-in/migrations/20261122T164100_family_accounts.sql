-- Somebody close to a participant has an account of their own, which holds no role.
alter table accounts drop constraint accounts_kind_check;
alter table accounts add constraint accounts_kind_check check (kind in ('staff', 'participant', 'family'));
alter table accounts add constraint family_holds_no_role
  check (kind <> 'family' or (cardinality(roles) = 0 and cardinality(program_ids) = 0));
