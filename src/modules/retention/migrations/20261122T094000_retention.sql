-- How long records are kept: the latest row is in force. Nothing is changed in place, so that a certificate can be explained.
create table retention_schedules (
  org_id uuid not null,
  id uuid not null,
  -- After the last episode ended or the last dated fact, whichever is later.
  years int not null check (years between 1 and 100),
  -- Records of the young are kept at least until this age.
  not_before_age int check (not_before_age between 18 and 100),
  -- Destroy due records without asking.
  automatic boolean not null,
  -- The law here lets a record be destroyed earlier where the person asks.
  on_request boolean not null,
  -- Days within which a request for closure is to be answered.
  answer_days int not null check (answer_days between 1 and 365),
  source text not null,
  -- Null for the provisional one nobody has looked at yet.
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id)
);
create index retention_schedules_latest on retention_schedules (org_id, made_at desc, id desc);

create table legal_holds (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  reason text,
  placed_by uuid,
  placed_at timestamptz not null default date_trunc('milliseconds', now()),
  lifted_by uuid,
  lifted_at timestamptz,
  lift_reason text,
  primary key (org_id, id)
);
create index legal_holds_of_participant on legal_holds (org_id, participant_id) where lifted_at is null;

create table closure_requests (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  wish text not null check (wish in ('close', 'erase')),
  asked_at timestamptz not null default now(),
  answer_by date not null,
  withdrawn_at timestamptz,
  outcome text check (outcome in ('erased', 'closed', 'kept')),
  reason text,
  keep_until date,
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id),
  check ((outcome is null) = (decided_at is null))
);
create unique index closure_requests_open on closure_requests (org_id, participant_id)
  where outcome is null and withdrawn_at is null;

-- What the daily look found, so that the page need not read every record.
create table due_records (
  org_id uuid not null,
  participant_id uuid not null,
  last_on date not null,
  due_on date not null,
  on_hold boolean not null,
  found_at timestamptz not null,
  primary key (org_id, participant_id)
);

-- Every destruction, without content; the same stands in the ledger outside the database. Only the procedures add rows.
create table erasures (
  org_id uuid not null,
  id uuid not null,
  what text not null check (what in ('strike', 'person')),
  participant_ids uuid[] not null,
  fact_ids uuid[] not null default '{}',
  at timestamptz not null,
  by_id uuid,
  by_kind text not null,
  basis text not null check (basis in ('own-words', 'due', 'asked')),
  rule jsonb,
  counts jsonb not null,
  -- Set where a restored backup still held the content and the ledger destroyed it again.
  replayed_at timestamptz,
  replay_counts jsonb,
  primary key (org_id, id)
);
create index erasures_latest on erasures (org_id, what, at desc);

alter table retention_schedules enable row level security;
alter table retention_schedules force row level security;
create policy tenant on retention_schedules using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on retention_schedules to throughline_owner using (true) with check (true);
grant select, insert on retention_schedules to throughline_app;

alter table legal_holds enable row level security;
alter table legal_holds force row level security;
create policy tenant on legal_holds using (
  org_id = app_org() and (select app_kind()) is distinct from 'participant'
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on legal_holds to throughline_owner using (true) with check (true);
grant select, insert, update (lifted_by, lifted_at, lift_reason) on legal_holds to throughline_app;

alter table closure_requests enable row level security;
alter table closure_requests force row level security;
create policy tenant on closure_requests using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
) with check (org_id = app_org());
create policy owner_all on closure_requests to throughline_owner using (true) with check (true);
grant select, insert, update (withdrawn_at, outcome, reason, keep_until, decided_by, decided_at)
  on closure_requests to throughline_app;

alter table due_records enable row level security;
alter table due_records force row level security;
create policy tenant on due_records using (org_id = app_org() and (select app_kind()) is distinct from 'participant')
  with check (org_id = app_org());
create policy owner_all on due_records to throughline_owner using (true) with check (true);
grant select, insert, update, delete on due_records to throughline_app;

alter table erasures enable row level security;
alter table erasures force row level security;
create policy tenant on erasures for select using (org_id = app_org() and (select app_kind()) is distinct from 'participant');
create policy owner_all on erasures to throughline_owner using (true) with check (true);
grant select on erasures to throughline_app;
