-- Whom a participant asked, among those along, to suggest for their plan: a tie beside the link, ended by itself.
alter table access_ties drop constraint access_ties_kind_check;
alter table access_ties add constraint access_ties_kind_check
  check (kind in ('self', 'program', 'caseload', 'cover', 'on-call', 'merged', 'family', 'guardian', 'night', 'suggests'));
