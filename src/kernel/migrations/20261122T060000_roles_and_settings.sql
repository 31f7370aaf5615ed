-- What the session says of itself, set for one transaction by kernel/db/transaction.ts and read by every row policy.
create function app_org() returns uuid language sql stable
  as $$ select nullif(current_setting('app.org_id', true), '')::uuid $$;
create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
-- The one participant (with merged records) a permit is about; null when it is about a list.
create function app_participants() returns uuid[] language sql stable
  as $$ select nullif(current_setting('app.participant_ids', true), '')::uuid[] $$;
create function app_kind() returns text language sql stable
  as $$ select current_setting('app.actor_kind', true) $$;

create table audit_events (
  org_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_kind text not null,
  action text not null,
  participant_id uuid,
  seen_ids uuid[],
  subject_id uuid,
  purpose text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  request_id text not null,
  detail jsonb,
  primary key (org_id, id)
);
create index audit_events_of_participant on audit_events (org_id, participant_id, at desc) where participant_id is not null;
create index audit_events_by_actor on audit_events (org_id, actor_id, at desc);
create index audit_events_seen on audit_events using gin (seen_ids) where seen_ids is not null;
alter table audit_events enable row level security;
alter table audit_events force row level security;
create policy tenant on audit_events using (org_id = app_org()) with check (org_id = app_org());
grant select, insert on audit_events to throughline_app;

create table access_ties (
  org_id uuid not null,
  participant_id uuid not null,
  kind text not null check (kind in ('self', 'program', 'caseload', 'cover', 'merged')),
  target_id uuid not null,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (org_id, participant_id, kind, target_id)
);
create index access_ties_of_target on access_ties (org_id, kind, target_id, participant_id);
alter table access_ties enable row level security;
alter table access_ties force row level security;
create policy tenant on access_ties using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on access_ties to throughline_app;
