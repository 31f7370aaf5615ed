-- Whoever is on call when an answer on a form needs someone may open that person's record for a while.
alter table access_ties drop constraint access_ties_kind_check;
alter table access_ties add constraint access_ties_kind_check
  check (kind in ('self', 'program', 'caseload', 'cover', 'on-call', 'merged'));
