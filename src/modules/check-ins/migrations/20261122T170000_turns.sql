-- One list says who is there when the day's team is not. Those named before were named to be called when an answer on a form
-- needs someone: they go on doing that, and read nothing until somebody says that they do.
alter table on_call add column calls boolean not null default true;
alter table on_call add column reads boolean not null default false;
-- For people of these programs; empty is everybody.
alter table on_call add column program_ids uuid[] not null default '{}';
alter table on_call add column version int not null default 1;
alter table on_call alter column phone drop not null;
alter table on_call add constraint on_call_does_something check (calls or reads);
alter table on_call add constraint on_call_has_phone check (phone is not null or not calls);
grant update (staff_id, phone, weekdays, starts_at, ends_at, from_on, until_on, calls, reads, program_ids, version)
  on on_call to throughline_app;
create trigger keep_history before update or delete on on_call for each row execute function keep_history('id');

-- What came in that may need somebody: one row for each message, and for each check-in that asks for someone. Only who and
-- when: whoever reads outside the hours is let in by it.
create table night_arrivals (
  org_id uuid not null,
  -- The fact's own id.
  id uuid not null,
  participant_id uuid not null,
  said_at timestamptz not null,
  arrived_at timestamptz not null,
  primary key (org_id, id)
);
create index night_arrivals_by_time on night_arrivals (org_id, arrived_at);
create index night_arrivals_of on night_arrivals (org_id, participant_id);
alter table night_arrivals enable row level security;
alter table night_arrivals force row level security;
create policy tenant on night_arrivals using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
) with check (org_id = app_org());
create policy owner_all on night_arrivals to throughline_owner using (true) with check (true);
create policy not_for_families on night_arrivals as restrictive using ((select app_kind()) is distinct from 'family');
grant select, insert, delete on night_arrivals to throughline_app;

create function erase_check_ins(p_org uuid, p_participants uuid[]) returns jsonb
  language plpgsql security definer set search_path = public as $$
begin
  -- Times without content, of the last days alone: nothing to count.
  delete from night_arrivals where org_id = p_org and participant_id = any(p_participants);
  return '{}'::jsonb;
end $$;
revoke execute on function erase_check_ins(uuid, uuid[]) from public;
