-- How many were ticked by name when attendance was taken, and when a meeting was taken back as a whole.
alter table group_sessions add column named int not null default 0 check (named between 0 and 10000);
alter table group_sessions add column withdrawn_at timestamptz;
-- The batch its facts were added in. Made here, never by whoever sends a meeting: a batch of another's could be withdrawn by it.
alter table group_sessions add column batch_id uuid;
create index group_sessions_of_group on group_sessions (org_id, group_id, held_on desc) where withdrawn_at is null;
