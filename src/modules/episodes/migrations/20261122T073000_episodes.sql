-- One enrolment of one person in one program. Several may stand at once; nobody is ever "discharged".
create table episodes (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  program_id uuid not null,
  referred_on date,
  referred_from text,
  started_on date not null,
  ended_on date,
  end_reason text,
  -- Chosen at closing: dates of follow-up, or the recorded choice of none.
  follow_up_on date[],
  follow_up_none text,
  started_by uuid,
  ended_by uuid,
  version int not null default 1,
  primary key (org_id, id),
  check (ended_on is null or ended_on >= started_on),
  check (ended_on is null or (follow_up_none is null) <> (follow_up_on is null))
);
create index episodes_of_participant on episodes (org_id, participant_id, started_on desc);
create index episodes_of_program on episodes (org_id, program_id, started_on desc);
create unique index episodes_open_once on episodes (org_id, participant_id, program_id) where ended_on is null;
alter table episodes enable row level security;
alter table episodes force row level security;
create policy tenant on episodes using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
) with check (org_id = app_org());
create policy owner_all on episodes to throughline_owner using (true) with check (true);
grant select, insert, update on episodes to throughline_app;
create trigger keep_history before update or delete on episodes for each row execute function keep_history('id');
