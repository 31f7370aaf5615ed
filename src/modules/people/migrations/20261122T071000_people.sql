create table staff (
  org_id uuid not null,
  staff_id uuid not null,
  name text not null,
  pronouns text,
  languages text[] not null default '{}',
  phone text,
  ended_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, staff_id)
);
alter table staff enable row level security;
alter table staff force row level security;
create policy tenant on staff using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on staff to throughline_app;
create trigger keep_history before update or delete on staff for each row execute function keep_history('staff_id');

-- Who is away, and who reads for them meanwhile.
create table staff_absences (
  org_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  from_on date not null,
  until_on date not null,
  covered_by uuid,
  cancelled_at timestamptz,
  made_by uuid,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff (org_id, staff_id),
  foreign key (org_id, covered_by) references staff (org_id, staff_id),
  check (until_on >= from_on),
  check (covered_by is distinct from staff_id)
);
create index staff_absences_by_end on staff_absences (org_id, until_on) where cancelled_at is null;
alter table staff_absences enable row level security;
alter table staff_absences force row level security;
create policy tenant on staff_absences using (org_id = app_org()) with check (org_id = app_org());
grant select, insert, update on staff_absences to throughline_app;

create table participants (
  org_id uuid not null,
  participant_id uuid not null,
  chosen_name text not null,
  given_name text,
  family_name text,
  pronouns text,
  birth_on date,
  languages text[] not null default '{}',
  phone text,
  email text,
  address jsonb,
  external_ids text[] not null default '{}',
  -- In the order the participant prefers them; empty is: not asked yet.
  reach_ways text[] not null default '{}',
  -- Weekday windows in the organization's local time; empty is: any time.
  reach_times jsonb not null default '[]',
  -- Until somebody has asked, no message is left anywhere.
  no_messages boolean not null default true,
  reach_note text,
  supporters jsonb not null default '[]',
  -- The name as a list is put in order by it.
  sort_name text collate "C" not null,
  merged_into uuid,
  version int not null default 1,
  created_at timestamptz not null default now(),
  made_by uuid,
  primary key (org_id, participant_id)
);
create index participants_by_name on participants (org_id, sort_name, participant_id) where merged_into is null;
create index participants_merged on participants (org_id, merged_into) where merged_into is not null;
alter table participants enable row level security;
alter table participants force row level security;
create policy tenant on participants using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
) with check (org_id = app_org());
create policy owner_all on participants to throughline_owner using (true) with check (true);
grant select, insert, update on participants to throughline_app;
create trigger keep_history before update or delete on participants
  for each row execute function keep_history('participant_id');

-- One number of one other system names one participant.
create table participant_external_ids (
  org_id uuid not null,
  external_id text collate "C" not null,
  participant_id uuid not null,
  primary key (org_id, external_id)
);
create index participant_external_ids_of on participant_external_ids (org_id, participant_id);
alter table participant_external_ids enable row level security;
alter table participant_external_ids force row level security;
create policy tenant on participant_external_ids using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on participant_external_ids to throughline_owner using (true) with check (true);
grant select, insert, delete on participant_external_ids to throughline_app;

-- What a search finds a person by: parts of names, how they sound, the phone's digits from the end.
-- Compared with = and < only: operators that are not leakproof (LIKE, &&) may not use an index under row policies.
create table participant_search_keys (
  org_id uuid not null,
  key text collate "C" not null,
  -- Whom the list shows: the participant, or the record theirs is merged into.
  found_as uuid not null,
  participant_id uuid not null,
  primary key (org_id, key, participant_id) include (found_as)
);
create index participant_search_keys_found on participant_search_keys (org_id, found_as, key);
create index participant_search_keys_of on participant_search_keys (org_id, participant_id);
alter table participant_search_keys enable row level security;
alter table participant_search_keys force row level security;
create policy tenant on participant_search_keys using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on participant_search_keys to throughline_owner using (true) with check (true);
grant select, insert, update, delete on participant_search_keys to throughline_app;

-- Where records of one person meet when duplicates are looked for.
create table matching_keys (
  org_id uuid not null,
  key text collate "C" not null,
  participant_id uuid not null,
  primary key (org_id, key, participant_id)
);
create index matching_keys_of on matching_keys (org_id, participant_id);
alter table matching_keys enable row level security;
alter table matching_keys force row level security;
create policy tenant on matching_keys using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on matching_keys to throughline_owner using (true) with check (true);
grant select, insert, delete on matching_keys to throughline_app;

create table caseloads (
  org_id uuid not null,
  id uuid not null,
  participant_id uuid not null,
  staff_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  reason text,
  ended_reason text,
  made_by uuid,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff (org_id, staff_id)
);
create index caseloads_of_participant on caseloads (org_id, participant_id, since desc);
create index caseloads_of_staff on caseloads (org_id, staff_id) where until is null;
-- Two taps at once put someone on a caseload once.
create unique index caseloads_now on caseloads (org_id, participant_id, staff_id) where until is null;
alter table caseloads enable row level security;
alter table caseloads force row level security;
create policy tenant on caseloads using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on caseloads to throughline_owner using (true) with check (true);
grant select, insert, update on caseloads to throughline_app;

create table duplicate_proposals (
  org_id uuid not null,
  -- The lesser id first.
  a_id uuid not null,
  b_id uuid not null,
  score double precision not null,
  band text not null,
  reasons jsonb not null,
  decision text check (decision in ('same', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, a_id, b_id),
  check (a_id < b_id)
);
create index duplicate_proposals_open on duplicate_proposals (org_id, score desc) where decision is null;
create index duplicate_proposals_of_b on duplicate_proposals (org_id, b_id);
alter table duplicate_proposals enable row level security;
alter table duplicate_proposals force row level security;
create policy tenant on duplicate_proposals using (
  org_id = app_org()
  and ((select app_participants()) is null or a_id = any((select app_participants())::uuid[])
    or b_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on duplicate_proposals to throughline_owner using (true) with check (true);
grant select, insert, update, delete on duplicate_proposals to throughline_app;

create table merges (
  org_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  -- The ties the kept record got from the merged one, so that an undo takes back just those.
  copied jsonb not null default '[]',
  -- The merged record and every one merged into it before, as they stood.
  records uuid[] not null,
  made_by uuid,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (org_id, id),
  check (kept_id <> merged_id)
);
create unique index merges_in_force on merges (org_id, merged_id) where undone_at is null;
create index merges_of_kept on merges (org_id, kept_id);
alter table merges enable row level security;
alter table merges force row level security;
create policy tenant on merges using (
  org_id = app_org()
  and ((select app_participants()) is null or kept_id = any((select app_participants())::uuid[])
    or merged_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on merges to throughline_owner using (true) with check (true);
grant select, insert, update on merges to throughline_app;
