-- What somebody says went wrong with their privacy, and every answer (42 CFR § 2.4); sealed under the participant's key.
create table complaints (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  words bytea not null,
  made_at timestamptz not null,
  made_by uuid,
  -- The day on which a paper came in; null where the participant wrote it here.
  received_on date,
  primary key (org_id, id)
);
create index complaints_of_participant on complaints (org_id, participant_id);
create index complaints_in_order on complaints (org_id, made_at desc, id desc);

create table complaint_answers (
  org_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  participant_id uuid not null,
  words bytea not null,
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (org_id, id)
);
create index complaint_answers_of_participant on complaint_answers (org_id, participant_id);
create index complaint_answers_of_complaint on complaint_answers (org_id, complaint_id);

alter table complaints enable row level security;
alter table complaints force row level security;
alter table complaint_answers enable row level security;
alter table complaint_answers force row level security;

create policy reading on complaints for select using (
  org_id = app_org() and case (select app_kind())
    when 'staff' then (select app_participants()) is null or participant_id = any((select app_participants())::uuid[])
    when 'participant' then participant_id = (select app_person())
    else (select app_kind()) = 'system' end
);
create policy reading on complaint_answers for select using (
  org_id = app_org() and case (select app_kind())
    when 'staff' then (select app_participants()) is null or participant_id = any((select app_participants())::uuid[])
    when 'participant' then participant_id = (select app_person())
    else (select app_kind()) = 'system' end
);
create policy writing on complaints for insert with check (
  org_id = app_org() and made_by = (select app_person()) and (select app_kind()) in ('staff', 'participant')
  and participant_id = any((select app_participants())::uuid[])
);
create policy writing on complaint_answers for insert with check (
  org_id = app_org() and answered_by = (select app_person()) and (select app_kind()) = 'staff'
  and participant_id = any((select app_participants())::uuid[])
);
create policy owner_all on complaints to throughline_owner using (true) with check (true);
create policy owner_all on complaint_answers to throughline_owner using (true) with check (true);
grant select, insert on complaints, complaint_answers to throughline_app;

create function erase_complaints(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
declare written bigint;
begin
  delete from complaint_answers where org_id = p_org and participant_id = any(p_participants);
  delete from complaints where org_id = p_org and participant_id = any(p_participants);
  get diagnostics written = row_count;
  return jsonb_build_object('complaints', written);
end $$;
revoke execute on function erase_complaints(uuid, uuid[]) from public;
