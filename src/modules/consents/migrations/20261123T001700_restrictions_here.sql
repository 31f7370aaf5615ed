-- Whoever answers for privacy here reads what everybody asked for; nobody else's act is about the whole organization.
alter policy reading on restrictions using (
  org_id = app_org() and case (select app_kind())
    when 'family' then false
    when 'system' then true
    when 'partner' then participant_id = any((select people_granted_to_me())::uuid[])
    when 'staff' then (select app_participants()) is null or participant_id = any((select app_participants())::uuid[])
    else participant_id = any((select app_participants())::uuid[]) end
);
create index restrictions_waiting on restrictions (org_id, asked_at, id) where answered_at is null;
create index restrictions_answered on restrictions (org_id, answered_at desc, id desc) where answered_at is not null;
